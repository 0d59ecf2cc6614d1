import type { OwnProof } from '@rapport/shared/contract/passkey.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { offerPasskeyProof } from '../../../http/passkeys.ts';
import { useSending } from '../../../parts/entry/use-sending.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { OwnPasswordField } from './OwnPasswordField.tsx';
import { OwnPasswordProblem } from './OwnPasswordProblem.tsx';
import { answerByPasskey } from './passkey-ceremony.ts';
import { isPasskeyPossible } from './passkey-possible.ts';

/** Asks for the password once more, or for a passkey, before the account itself is changed. */
export function ProofDialog({
  words,
  hasPasskey,
  onProof,
  onClose,
}: {
  words?: string;
  /** Whether the account has one. */
  hasPasskey: boolean;
  /** Does what it was asked for. */
  onProof: (proof: OwnProof) => Promise<void>;
  onClose: () => void;
}) {
  const t = useTranslations('account.page.password');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const sending = useSending(() => onProof({ password }));
  const byPasskey = useSending(async () =>
    onProof({ passkey: await answerByPasskey(await offerPasskeyProof()) }),
  );
  const send = () => {
    setTried(true);
    if (password !== '') sending.send();
  };
  return (
    <FormDialog
      title={t('ask')}
      submit={t('goOn')}
      onSubmit={send}
      onClose={onClose}
      isPending={sending.sending}
    >
      {words !== undefined && <p>{words}</p>}
      <OwnPasswordField password={password} onChange={setPassword} tried={tried} />
      {hasPasskey && isPasskeyPossible() && (
        <div>
          <Button isPending={byPasskey.sending} onPress={byPasskey.send}>
            {t('byPasskey')}
          </Button>
        </div>
      )}
      <OwnPasswordProblem problem={sending.problem ?? byPasskey.problem} />
    </FormDialog>
  );
}
