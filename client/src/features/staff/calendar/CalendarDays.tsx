import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { CalendarEntry, type ShownSession } from './CalendarEntry.tsx';
import { addressOf } from './calendar-days.ts';
import styles from './Calendar.module.css';
import { useDayWords } from './use-day-words.ts';

/** Days, and which of them is today; what is in a day, by their names. */
export interface DaysProps {
  readonly days: readonly string[];
  readonly today: string;
  readonly sessions: ReadonlyMap<string, readonly ShownSession[]>;
}

/** Days with their sessions: side by side where there is room, below each other elsewhere. */
export function CalendarDays({ days, today, sessions }: DaysProps) {
  const t = useTranslations('calendar');
  const words = useDayWords();
  if (days.length === 1 && sessions.size === 0) return null;
  return (
    <ol className={styles.days} data-days={days.length}>
      {days.map((day) => (
        <li key={day} className={styles.day} data-today={day === today || undefined}>
          {days.length > 1 && (
            <h2>
              <Link href={addressOf({ view: 'day', day })}>{words.day(day)}</Link>
              {day === today && <span className={styles.today}>{t('isToday')}</span>}
            </h2>
          )}
          <ul className={styles.entries}>
            {(sessions.get(day) ?? []).map((session) => (
              <li key={session.id}>
                <CalendarEntry session={session} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
