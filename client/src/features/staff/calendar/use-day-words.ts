import { useFormatter } from 'use-intl';
import { daysShown, type CalendarView } from './calendar-days.ts';

// A day on the wall has no zone of its own: it is shown as it stands.
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const UTC = { timeZone: 'UTC' } as const;
const DAY = { ...UTC, weekday: 'long', day: 'numeric', month: 'long' } as const;
const DATE = { ...UTC, day: 'numeric', month: 'long', year: 'numeric' } as const;

/** Says days, and what a calendar shows, in words. */
export interface DayWords {
  /** “Tuesday, 1 December” */
  day(day: string): string;
  /** “Tue” */
  weekday(day: string): string;
  /** What is shown with this day: “1 – 7 December 2026”. */
  shown(view: CalendarView, day: string, first: number): string;
}

/** Says days, and what a calendar shows, in the reader's language. */
export function useDayWords(): DayWords {
  const format = useFormatter();
  return {
    day: (day) => format.dateTime(at(day), DAY),
    weekday: (day) => format.dateTime(at(day), { ...UTC, weekday: 'short' }),
    shown: (view, day, first) => {
      if (view === 'day') return format.dateTime(at(day), { ...DAY, year: 'numeric' });
      if (view === 'month')
        return format.dateTime(at(day), { ...UTC, month: 'long', year: 'numeric' });
      const days = daysShown('week', day, first);
      return format.dateTimeRange(at(days[0] ?? day), at(days.at(-1) ?? day), DATE);
    },
  };
}
