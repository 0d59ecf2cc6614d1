import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { signOutElsewhere } from '../../../http/account.ts';
import { useSending } from '../../../parts/entry/use-sending.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import styles from './Account.module.css';

/** Ends the sign-ins on other devices. */
export function ElsewhereCard() {
  const t = useTranslations('account.page.elsewhere');
  const title = useId();
  const sending = useSending(async () => {
    await signOutElsewhere();
    announce(t('done'));
  });
  return (
    <Card padding="large" labelledBy={title}>
      <div className={styles.form}>
        <h2 id={title}>{t('title')}</h2>
        <p>{t('words')}</p>
        {sending.problem && <ProblemNotice problem={sending.problem} />}
        <div>
          <Button isPending={sending.sending} onPress={sending.send}>
            {t('button')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
