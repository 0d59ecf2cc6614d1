import type { SessionSummary } from '@rapport/shared/contract/rest.ts';
import { DoorOpen, ListChecks, ListOrdered, UserRoundCheck, UsersRound } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useSessionTime } from '../../parts/session-time/useSessionTime.ts';
import { PactRow } from './PactRow.tsx';
import { PeopleLinks } from './PeopleLinks.tsx';
import styles from './SessionCard.module.css';
import { useApproachName } from './use-approach-name.ts';

// Opened now and then.
const AuditDialog = lazy(async () => ({
  default: (await import('./care/AuditDialog.tsx')).AuditDialog,
}));

/** One of today's sessions. */
export function SessionCard({ session }: { session: SessionSummary }) {
  const t = useTranslations('staff');
  const tCommon = useTranslations('common');
  const tAudit = useTranslations('careSheets.audit');
  const approachName = useApproachName();
  const heading = useId();
  const [auditing, setAuditing] = useState(false);
  const [, navigate] = useLocation();
  const { time, timeThere } = useSessionTime(session.startsAt, session.timeZone);
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
            {session.number === undefined ? null : (
              <span>{t('number', { number: session.number, of: session.of })}</span>
            )}
            {session.member === undefined ? null : (
              <span>{t('alone', { name: session.member })}</span>
            )}
            {session.kind !== 'weekly' && <span>{t(`kind.${session.kind}`)}</span>}
            <span>{approachName(session.approach, session.format)}</span>
            <span>{tCommon(`phase.${session.phase}`)}</span>
            <span>{t(`format.${session.format}`)}</span>
          </p>
          {timeThere === undefined ? null : (
            <p className={styles.zone}>{tCommon('there', { time: timeThere })}</p>
          )}
          <p className={styles.status}>
            {session.standIn && <span className={styles.badge}>{t('status.standIn')}</span>}
            {room.ended && <span className={styles.badge}>{t('status.ended')}</span>}
            {room.waiting > 0 && (
              <span className={styles.badge} data-tone="clay">
                <UserRoundCheck aria-hidden className={styles.icon} />
                <span>{t('status.waiting', { count: room.waiting })}</span>
              </span>
            )}
            {room.inside > 0 && (
              <span className={styles.badge} data-tone="accent">
                <UsersRound aria-hidden className={styles.icon} />
                <span>{t('status.inside', { count: room.inside })}</span>
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
          {!room.ended && (
            <Button
              variant="quiet"
              icon={ListOrdered}
              aria-label={t('prepareNamed', { title: session.title })}
              onPress={() => navigate(`/sessions/${encodeURIComponent(session.id)}/agenda`)}
            >
              {t('prepare')}
            </Button>
          )}
          <Button
            variant="quiet"
            icon={ListChecks}
            aria-label={tAudit('openNamed', { title: session.title })}
            onPress={() => setAuditing(true)}
          >
            {tAudit('open')}
          </Button>
        </div>
      </div>
      <PeopleLinks session={session} />
      {session.course && <PactRow session={session} course={session.course} />}
      {auditing && (
        <Suspense>
          <AuditDialog
            session={session.id}
            title={session.title}
            onClose={() => setAuditing(false)}
          />
        </Suspense>
      )}
    </Card>
  );
}
