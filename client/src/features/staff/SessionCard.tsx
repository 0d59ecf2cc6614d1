import type { SessionSummary } from '@rapport/shared/contract/rest.ts';
import { DoorOpen, UserRoundCheck, UsersRound } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useSessionTime } from '../../parts/session-time/useSessionTime.ts';
import { PactRow } from './PactRow.tsx';
import { PeopleLinks } from './PeopleLinks.tsx';
import styles from './SessionCard.module.css';

/** One of today's sessions. */
export function SessionCard({ session }: { session: SessionSummary }) {
  const t = useTranslations('staff');
  const tCommon = useTranslations('common');
  const heading = useId();
  const [, navigate] = useLocation();
  const { time, timeHere } = useSessionTime(session.startsAt, session.timeZone);
  const { room } = session;
  return (
    <Card labelledBy={heading} padding="none">
      <div className={styles.top}>
        <p className={styles.when}>
          <span className={styles.time}>{time}</span>
          <span className={styles.minutes}>{t('minutes', { minutes: session.minutes })}</span>
        </p>
        <div className={styles.what}>
          <h2 id={heading}>{session.title}</h2>
          <p className={styles.facts}>
            <span>{t('number', { number: session.number, of: session.of })}</span>
            <span>{tCommon(`phase.${session.phase}`)}</span>
            <span>{t(`format.${session.format}`)}</span>
          </p>
          {timeHere === undefined ? null : (
            <p className={styles.zone}>{t('here', { time: timeHere })}</p>
          )}
          <p className={styles.status}>
            {room.ended && <span className={styles.badge}>{t('status.ended')}</span>}
            {room.waiting > 0 && (
              <span className={styles.badge} data-tone="clay">
                <UserRoundCheck aria-hidden className={styles.icon} />
                {t('status.waiting', { count: room.waiting })}
              </span>
            )}
            {room.inside > 0 && (
              <span className={styles.badge} data-tone="accent">
                <UsersRound aria-hidden className={styles.icon} />
                {t('status.inside', { count: room.inside })}
              </span>
            )}
          </p>
        </div>
        <div className={styles.action}>
          <Button
            variant={room.ended ? 'secondary' : 'primary'}
            size="large"
            icon={DoorOpen}
            aria-label={t('openNamed', { title: session.title })}
            onPress={() => navigate(`/sessions/${encodeURIComponent(session.id)}`)}
          >
            {t('open')}
          </Button>
        </div>
      </div>
      <PeopleLinks session={session} />
      <PactRow session={session} />
    </Card>
  );
}
