import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { addressOf } from './calendar-days.ts';
import styles from './Calendar.module.css';
import type { DaysProps } from './CalendarDays.tsx';
import { CalendarEntry } from './CalendarEntry.tsx';
import { useDayWords } from './use-day-words.ts';

const WEEK = 7;

/**
 * The weeks that a month touches. On a narrow screen a day says only how many sessions it has, and
 * leads to them.
 */
export function CalendarMonth({
  days,
  month,
  label,
  ...cells
}: DaysProps & { readonly month: string; readonly label: string }) {
  const words = useDayWords();
  const weeks = days
    .filter((_, at) => at % WEEK === 0)
    .map((_, at) => days.slice(at * WEEK, (at + 1) * WEEK));
  return (
    <table className={styles.month} aria-label={label}>
      <thead>
        <tr>
          {days.slice(0, WEEK).map((day) => (
            <th key={day} scope="col">
              {words.weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <MonthDay key={day} day={day} isOther={!day.startsWith(month)} {...cells} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MonthDay({
  day,
  today,
  sessions,
  isOther,
}: Omit<DaysProps, 'days'> & { readonly day: string; readonly isOther: boolean }) {
  const t = useTranslations('calendar');
  const words = useDayWords();
  const here = sessions.get(day) ?? [];
  const held = here.filter(({ cancelled }) => !cancelled).length;
  return (
    <td data-today={day === today || undefined} data-other={isOther || undefined}>
      <Link
        href={addressOf({ view: 'day', day })}
        className={styles.date}
        {...(day === today && { 'aria-current': 'date' })}
      >
        <span aria-hidden className={styles.number}>
          {Number(day.slice(8))}
        </span>
        {held > 0 && (
          <span aria-hidden className={styles.count}>
            {held}
          </span>
        )}
        <VisuallyHidden>{t('dayNamed', { day: words.day(day), count: held })}</VisuallyHidden>
      </Link>
      {here.length > 0 && (
        <ul className={styles.entries}>
          {here.map((session) => (
            <li key={session.id}>
              <CalendarEntry session={session} />
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
