import type { PlannedSession } from '@rapport/shared/contract/course.ts';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { useSessionTime } from '../../../parts/session-time/useSessionTime.ts';
import type { Meant } from './changes/change-draft.ts';
import { useCourseCalls } from './course-calls.ts';
import type { LeadMeant } from './lead/lead-change.ts';
import { SessionMenu } from './changes/SessionMenu.tsx';
import styles from './Courses.module.css';
import { SessionPlace } from './SessionPlace.tsx';

/** A session of a course; one that has not begun can be changed. */
export function SessionRow({
  session,
  onChange,
  onLead,
}: {
  session: PlannedSession;
  onChange: (meant: Meant) => void;
  /** Where the reader settles who stands in. */
  onLead?: (meant: LeadMeant) => void;
}) {
  const t = useTranslations('courses.course');
  const tLead = useTranslations('courses.lead');
  const tCommon = useTranslations('common');
  // Who only schedules has nothing to do with what sessions are about.
  const { settlesLead } = useCourseCalls();
  const { date, time, timeThere } = useSessionTime(session.startsAt, session.timeZone);
  const { number, phase, kind, begun, cancelled, waiting, standIn } = session;
  const off = t(waiting ? 'waiting' : 'cancelled');
  const standing = cancelled === undefined ? (begun ? t('begun') : undefined) : off;
  return (
    <li className={styles.row} data-off={cancelled === undefined ? undefined : true}>
      <span className={styles.number}>{number ?? ''}</span>
      <span className={styles.grow}>
        <span>{`${date}, ${time}`}</span>
        {timeThere === undefined ? null : (
          <span className={styles.aside}>{tCommon('there', { time: timeThere })}</span>
        )}
        {cancelled === undefined && <SessionPlace phase={phase} kind={kind} />}
        {standIn === undefined ? null : (
          <span className={styles.aside}>{tLead('standsIn', { name: standIn.name })}</span>
        )}
      </span>
      {standing === undefined ? (
        <>
          {settlesLead && (
            <Link
              href={`/sessions/${encodeURIComponent(session.id)}/agenda`}
              aria-label={t('agendaNamed', { date })}
            >
              {t('agenda')}
            </Link>
          )}
          <SessionMenu session={session} onChoose={onChange} {...(onLead && { onLead })} />
        </>
      ) : (
        <span className={styles.aside}>{standing}</span>
      )}
    </li>
  );
}
