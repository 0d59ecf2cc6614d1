import type { CalendarSession } from '@rapport/shared/contract/calendar.ts';
import type { DeskSession } from '@rapport/shared/contract/desk.ts';
import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { useOwnTime } from '../../../parts/session-time/useSessionTime.ts';
import { ownTimeZone } from '../../../parts/session-time/zones.ts';
import { deskCourse } from '../desk-ways.ts';
import styles from './Calendar.module.css';

const MINUTE_MS = 60_000;

/** A session, and where others facilitate it, who. */
export type ShownSession = CalendarSession & Partial<Pick<DeskSession, 'facilitators'>>;

/** A session in the calendar, and the way to its course. */
export function CalendarEntry({ session }: { session: ShownSession }) {
  const t = useTranslations('calendar');
  const tStaff = useTranslations('staff');
  const tCommon = useTranslations('common');
  const format = useFormatter();
  const own = useOwnTime();
  const { title, number, member, of, kind, cancelled, standIn } = session;
  const { startsAt, timeZone, minutes, facilitators } = session;
  const start = new Date(startsAt);
  const end = new Date(start.getTime() + minutes * MINUTE_MS);
  const { timeThere } = own(startsAt, timeZone, startsAt);
  return (
    <Link href={wayTo(session)} className={styles.entry} {...(cancelled && { 'data-off': true })}>
      <span className={styles.time}>
        {format.dateTimeRange(start, end, { timeZone: ownTimeZone(), timeStyle: 'short' })}
      </span>
      <span className={styles.name}>{title}</span>
      {facilitators === undefined ? null : (
        <span className={styles.more}>{facilitators.map((one) => one.name).join(', ')}</span>
      )}
      {standIn ? <span className={styles.more}>{t('standIn')}</span> : null}
      {cancelled ? <span className={styles.more}>{t('cancelled')}</span> : null}
      {number === undefined ? null : (
        <span className={styles.more}>{t('number', { number, of })}</span>
      )}
      {member === undefined ? null : (
        <span className={styles.more}>{tStaff('alone', { name: member })}</span>
      )}
      {kind === 'weekly' ? null : <span className={styles.more}>{tStaff(`kind.${kind}`)}</span>}
      {timeThere === undefined ? null : (
        <span className={styles.more}>{tCommon('there', { time: timeThere })}</span>
      )}
    </Link>
  );
}

/** To its course, or to the session alone for who stands in: they see nothing else. */
function wayTo({ id, course, standIn, facilitators }: ShownSession): string {
  const [first] = facilitators ?? [];
  if (first) return deskCourse(first.person, course);
  return standIn ? `/sessions/${encodeURIComponent(id)}` : `/courses/${encodeURIComponent(course)}`;
}
