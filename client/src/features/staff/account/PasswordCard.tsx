import { STAFF_LIMITS } from '@rapport/shared/contract/staff-limits.ts';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { changePassword } from '../../../http/account.ts';
import { useSending } from '../../../parts/entry/use-sending.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Account.module.css';
import { OwnPasswordField } from './OwnPasswordField.tsx';
import { OwnPasswordProblem } from './OwnPasswordProblem.tsx';

const { min, max } = STAFF_LIMITS.password;

/** One's own password, opened where it is to be changed. */
export function PasswordCard() {
  const t = useTranslations('account.page.password');
  const title = useId();
  const [open, setOpen] = useState(false);
  return (
    <Card padding="large" labelledBy={title}>
      <div className={styles.form}>
        <h2 id={title}>{t('title')}</h2>
        {open ? (
          <PasswordForm onDone={() => setOpen(false)} />
        ) : (
          <div>
            <Button onPress={() => setOpen(true)}>{t('open')}</Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function PasswordForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('account.page.password');
  const tCommon = useTranslations('common');
  const [now, setNow] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const sending = useSending(async () => {
    await changePassword(now, next);
    announce(t('done'));
    onDone();
  });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (now !== '' && next.length >= min) sending.send();
      }}
    >
      <p>{t('words')}</p>
      <OwnPasswordField password={now} onChange={setNow} tried={tried} />
      <TextField
        name="new-password"
        type="password"
        label={t('next')}
        description={t('nextWords', { min })}
        value={next}
        onChange={setNext}
        maxLength={max}
        isRequired
        autoComplete="new-password"
        error={tried && next.length < min ? t('nextShort', { min }) : undefined}
      />
      <OwnPasswordProblem problem={sending.problem} />
      <div className={styles.actions}>
        <Button onPress={onDone}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary" isPending={sending.sending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
