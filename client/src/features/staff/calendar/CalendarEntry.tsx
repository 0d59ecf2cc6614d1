import type { CalendarSession } from '@rapport/shared/contract/calendar.ts';
import { useFormatter, useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { useOwnTime } from '../../../parts/session-time/useSessionTime.ts';
import { ownTimeZone } from '../../../parts/session-time/zones.ts';
import styles from './Calendar.module.css';

const MINUTE_MS = 60_000;

/** A session in the calendar, and the way to its course. */
export function CalendarEntry({ session }: { session: CalendarSession }) {
  const t = useTranslations('calendar');
  const tStaff = useTranslations('staff');
  const format = useFormatter();
  const own = useOwnTime();
  const { id, course, title, number, of, kind, startsAt, timeZone, minutes, cancelled, standIn } =
    session;
  const start = new Date(startsAt);
  const end = new Date(start.getTime() + minutes * MINUTE_MS);
  const { timeThere } = own(startsAt, timeZone, startsAt);
  return (
    <Link
      // Who stands in sees that session alone.
      href={
        standIn ? `/sessions/${encodeURIComponent(id)}` : `/courses/${encodeURIComponent(course)}`
      }
      className={styles.entry}
      {...(cancelled && { 'data-off': true })}
    >
      <span className={styles.time}>
        {format.dateTimeRange(start, end, { timeZone: ownTimeZone(), timeStyle: 'short' })}
      </span>
      <span className={styles.name}>{title}</span>
      {standIn ? <span className={styles.more}>{t('standIn')}</span> : null}
      {cancelled ? <span className={styles.more}>{t('cancelled')}</span> : null}
      {number === undefined ? null : (
        <span className={styles.more}>{t('number', { number, of })}</span>
      )}
      {kind === 'weekly' ? null : <span className={styles.more}>{tStaff(`kind.${kind}`)}</span>}
      {timeThere === undefined ? null : (
        <span className={styles.more}>{t('there', { time: timeThere })}</span>
      )}
    </Link>
  );
}
