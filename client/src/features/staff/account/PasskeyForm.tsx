import type { PasskeyOffer } from '@rapport/shared/contract/passkey.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { addPasskey } from '../../../http/passkeys.ts';
import { EntryForm } from '../../../parts/entry/EntryForm.tsx';
import { useSending } from '../../../parts/entry/use-sending.ts';
import { Button } from '../../../ui/Button.tsx';
import { AccountMenu } from '../AccountMenu.tsx';
import { makePasskey } from './passkey-ceremony.ts';
import { PasskeyNameField } from './PasskeyNameField.tsx';

/** A passkey gets a name, and the browser makes it. */
export function PasskeyForm({
  me,
  offer,
  back,
  onBack,
  onCodes,
}: {
  me: Me;
  /** What it is made with: asked for anew at each try. */
  offer: () => Promise<PasskeyOffer>;
  /** The words on the button that leads back. */
  back: string;
  onBack: () => void;
  /** Given the recovery codes that came with it, if any. */
  onCodes: (codes: readonly string[]) => void;
}) {
  const t = useTranslations('account.passkey');
  const [name, setName] = useState('');
  const sending = useSending(async () => {
    const { codes } = await addPasskey(name.trim(), await makePasskey(await offer()));
    onCodes(codes);
  });
  return (
    <EntryForm
      title={t('title')}
      words={t('words')}
      submit={t('submit')}
      ready={name.trim() !== ''}
      sending={sending}
      head={<AccountMenu me={me} />}
      foot={
        <Button variant="quiet" onPress={onBack}>
          {back}
        </Button>
      }
    >
      {(tried) => <PasskeyNameField name={name} onChange={setName} tried={tried} />}
    </EntryForm>
  );
}
