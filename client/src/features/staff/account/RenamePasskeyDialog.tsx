import type { OwnPasskey } from '@rapport/shared/contract/passkey.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { renamePasskey } from '../../../http/passkeys.ts';
import { useSending } from '../../../parts/entry/use-sending.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { PasskeyNameField } from './PasskeyNameField.tsx';

/** Gives a passkey another name. */
export function RenamePasskeyDialog({
  passkey,
  onClose,
  onDone,
}: {
  passkey: OwnPasskey;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useTranslations('account.page.passkeys');
  const [name, setName] = useState(passkey.name);
  const [tried, setTried] = useState(false);
  const sending = useSending(async () => {
    await renamePasskey(passkey.id, name.trim());
    onDone();
    onClose();
  });
  const send = () => {
    setTried(true);
    if (name.trim() !== '') sending.send();
  };
  return (
    <FormDialog
      title={t('renameOne', { name: passkey.name })}
      submit={t('save')}
      onSubmit={send}
      onClose={onClose}
      isPending={sending.sending}
    >
      <PasskeyNameField name={name} onChange={setName} tried={tried} />
      {sending.problem && <ProblemNotice problem={sending.problem} />}
    </FormDialog>
  );
}
