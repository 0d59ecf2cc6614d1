import type { ObservedSession } from '@rapport/shared/contract/observed.ts';
import { DoorOpen } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { useSessionTime } from '../../../parts/session-time/useSessionTime.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './Observed.module.css';

/** A session that a supervisor observes. */
export function ObservedRow({
  session,
  opens,
}: {
  session: ObservedSession;
  /** Whether it goes on or is due. */
  opens: boolean;
}) {
  const t = useTranslations('observed');
  const tStaff = useTranslations('staff');
  const tCommon = useTranslations('common');
  const format = useFormatter();
  const [, navigate] = useLocation();
  const { id, title, number, of, kind, facilitators, minutes } = session;
  const { date, time, timeThere } = useSessionTime(session.startsAt, session.timeZone);
  const when = [
    `${date}, ${time}`,
    tStaff('minutes', { minutes }),
    ...(timeThere === undefined ? [] : [tCommon('there', { time: timeThere })]),
  ];
  const facts = [
    tStaff('number', { number, of }),
    ...(kind === 'weekly' ? [] : [tStaff(`kind.${kind}`)]),
    tStaff(`format.${session.format}`),
    ...(facilitators.length > 0 ? [t('with', { names: format.list(facilitators) })] : []),
  ];
  return (
    <li className={styles.session}>
      <div className={styles.what}>
        <p>{when.join(' · ')}</p>
        <h3>{title}</h3>
        <p className={styles.words}>{facts.join(' · ')}</p>
      </div>
      {opens && (
        <Button
          variant="primary"
          size="large"
          icon={DoorOpen}
          aria-label={tStaff('openNamed', { title })}
          onPress={() => navigate(`/sessions/${encodeURIComponent(id)}`)}
        >
          {tStaff('open')}
        </Button>
      )}
    </li>
  );
}
