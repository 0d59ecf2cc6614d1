import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSending } from '../../../parts/entry/use-sending.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { OwnPasswordField } from './OwnPasswordField.tsx';
import { OwnPasswordProblem } from './OwnPasswordProblem.tsx';
import styles from './Account.module.css';

/** Asks for the password once more, before the account itself is changed. */
export function PasswordDialog({
  words,
  onPassword,
  onClose,
}: {
  words?: string;
  /** Does what it was asked for. */
  onPassword: (password: string) => Promise<void>;
  onClose: () => void;
}) {
  const t = useTranslations('account.page.password');
  const tCommon = useTranslations('common');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const sending = useSending(() => onPassword(password));
  const send = () => {
    setTried(true);
    if (password !== '') sending.send();
  };
  return (
    <Dialog
      title={t('ask')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tCommon('cancel')}</Button>
          <Button variant="primary" isPending={sending.sending} onPress={send}>
            {t('goOn')}
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
        {words !== undefined && <p>{words}</p>}
        <OwnPasswordField password={password} onChange={setPassword} tried={tried} />
        <OwnPasswordProblem problem={sending.problem} />
      </form>
    </Dialog>
  );
}
