import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { calendarFeed, endCalendarFeed, renewCalendarFeed } from '../../../http/calendar-feed.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { CALENDAR_FEED } from '../query-keys.ts';
import styles from './Feed.module.css';

/** The secret address at which another calendar follows one's own sessions: made, copied, ended. */
export function FeedDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('calendar.feed');
  const queries = useQueryClient();
  const [done, setDone] = useState<'renewed' | 'ended'>();
  const { data, isError, error, refetch } = useQuery({
    queryKey: CALENDAR_FEED,
    queryFn: calendarFeed,
  });
  const changing = useMutation({
    mutationFn: async (what: 'make' | 'renew' | 'end'): Promise<{ link?: string }> => {
      if (what !== 'end') return renewCalendarFeed();
      await endCalendarFeed();
      return {};
    },
    networkMode: 'always',
    onSuccess: (feed, what) => {
      queries.setQueryData(CALENDAR_FEED, feed);
      setDone(what === 'make' ? undefined : what === 'renew' ? 'renewed' : 'ended');
    },
  });
  const link = data?.link;
  const change = (what: 'make' | 'renew' | 'end') => ({
    isPending: changing.isPending && changing.variables === what,
    onPress: () => changing.mutate(what),
  });
  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      <div className={styles.feed}>
        <p>{t('words')}</p>
        {!data && !isError && <Spinner label={t('loading')} />}
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {data && link === undefined && (
          <div className={styles.acts}>
            <Button variant="primary" {...change('make')}>
              {t('make')}
            </Button>
          </div>
        )}
        {link !== undefined && (
          <>
            <TextField
              label={t('address')}
              description={t('how')}
              value={link}
              isReadOnly
              onFocus={(event) => {
                if (event.target instanceof HTMLInputElement) event.target.select();
              }}
            />
            <div className={styles.acts}>
              <CopyButton
                key={link}
                text={link}
                label={t('copy')}
                copied={t('copied')}
                failed={t('copyFailed')}
              />
            </div>
            <p className={styles.secret}>{t('secret')}</p>
            <div className={styles.acts}>
              <Button {...change('renew')}>{t('renew')}</Button>
              <Button {...change('end')}>{t('end')}</Button>
            </div>
          </>
        )}
        {changing.isError && <ProblemNotice problem={problemOf(changing.error)} />}
        {done && !changing.isPending && <Notice announce="polite">{t(done)}</Notice>}
      </div>
    </Dialog>
  );
}
