import { z } from 'zod';
import { CALENDAR_DAYS } from './calendar-limits.ts';
import type { Format, SessionKind } from './practice.ts';
import { timeZone } from './time-zone.ts';

const DAY_MS = 86_400_000;

/**
 * `GET /api/calendar`, in its query: the sessions of some days, from the first to before `until`,
 * as the reader's own calendar counts them.
 */
export const calendarRequest = z
  .strictObject({ from: z.iso.date(), until: z.iso.date(), timeZone })
  .refine(
    ({ from, until }) => {
      const days = (Date.parse(until) - Date.parse(from)) / DAY_MS;
      return days >= 1 && days <= CALENDAR_DAYS;
    },
    { path: ['until'] },
  );
export type CalendarAsked = z.infer<typeof calendarRequest>;

/** A session in a calendar. */
export interface CalendarSession {
  id: string;
  course: string;
  title: string;
  /** Its place in the course; one that was cancelled, or is a member's alone, has none. */
  number?: number;
  /** Whose it is, where it is a member's alone. */
  member?: string;
  of: number;
  kind: SessionKind;
  format: Format;
  /** ISO 8601 with offset. */
  startsAt: string;
  timeZone: string;
  minutes: number;
  cancelled: boolean;
  /** Set where the reader leads it in another's place. */
  standIn?: true;
}

/** `GET /api/calendar`: the sessions that one facilitates, by their starts. */
export interface Calendar {
  /** The server's clock, ISO 8601. */
  now: string;
  sessions: CalendarSession[];
}
