import type { OwnPasskey } from '@rapport/shared/contract/passkey.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { renamePasskey } from '../../../http/passkeys.ts';
import { useSending } from '../../../parts/entry/use-sending.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import styles from './Account.module.css';
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
  const tCommon = useTranslations('common');
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
    <Dialog
      title={t('renameOne', { name: passkey.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tCommon('cancel')}</Button>
          <Button variant="primary" isPending={sending.sending} onPress={send}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <PasskeyNameField name={name} onChange={setName} tried={tried} />
        {sending.problem && <ProblemNotice problem={sending.problem} />}
      </form>
    </Dialog>
  );
}
