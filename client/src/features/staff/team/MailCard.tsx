import type { MailShown } from '@rapport/shared/contract/mail.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { sendTestMail } from '../../../http/mail.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { mailQuery } from './mail-query.ts';
import { NotTakenWords } from './NotTakenWords.tsx';
import styles from './Team.module.css';
import { UndeliveredRow } from './UndeliveredRow.tsx';

/** How the practice sends mail, and what did not arrive. */
export function MailCard() {
  const t = useTranslations('team.mail');
  const title = useId();
  const { data, isError, error, refetch } = useQuery(mailQuery);
  return (
    <Card padding="large" labelledBy={title}>
      <div className={styles.form}>
        <h2 id={title}>{t('title')}</h2>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {data && !data.server && <p>{t('none')}</p>}
        {data?.server && <Sent {...data} server={data.server} />}
        {data && data.undelivered.length > 0 && (
          <>
            <h3>{t('undelivered')}</h3>
            <ul className={styles.letters}>
              {data.undelivered.map((letter) => (
                <UndeliveredRow key={letter.id} letter={letter} />
              ))}
            </ul>
          </>
        )}
      </div>
    </Card>
  );
}

/** Through which server, and whether that works. */
function Sent({
  server: { host, port, from },
  waiting,
}: MailShown & { server: NonNullable<MailShown['server']> }) {
  const t = useTranslations('team.mail');
  const testing = useMutation({ mutationFn: sendTestMail, networkMode: 'always' });
  const { data } = testing;
  return (
    <>
      <p>{t('server', { address: host, port: String(port), from })}</p>
      {waiting > 0 && <p className={styles.aside}>{t('waiting', { count: waiting })}</p>}
      <div>
        <Button isPending={testing.isPending} onPress={() => testing.mutate()}>
          {t('test')}
        </Button>
      </div>
      {data?.sent === true && (
        <Notice tone="good" announce="polite">
          {t('tested', { to: data.to })}
        </Notice>
      )}
      {data?.sent === false && (
        <Notice tone="warn" title={t('failed')} announce="polite">
          <NotTakenWords {...data} />
        </Notice>
      )}
      {testing.isError && <ProblemNotice problem={problemOf(testing.error)} />}
    </>
  );
}
