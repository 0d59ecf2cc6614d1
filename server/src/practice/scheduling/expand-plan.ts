import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { instantOf, type WallTime } from './wall-time.ts';

/** When the sessions of a course are to be. */
export interface DatePlan {
  /** The date of the first: `2026-12-01`. */
  readonly first: string;
  /** What the clock shows when each begins: `18:00`. */
  readonly time: string;
  readonly timeZone: string;
  readonly everyWeeks: number;
  readonly count: number;
  /** Days on which none is held, as holidays: dates. */
  readonly skip: readonly string[];
}

/** When a session starts: by the clocks of its zone, and the instant that follows. */
export interface Start {
  readonly wall: WallTime;
  readonly at: number;
}

/**
 * The starts of all sessions of a plan, in order. Days to skip are made up for at the end, so that
 * there are as many as planned.
 */
export function expandPlan({ first, time, timeZone, everyWeeks, count, skip }: DatePlan): Start[] {
  const skipped = new Set(skip);
  // Dates are counted where no clock is ever changed: a change moves the instant, never the date.
  const dtstart = Temporal.PlainDateTime.from(`${first}T${time}`).toZonedDateTime('UTC');
  const most = count + skipped.size;
  const rule = new RRuleTemporal({ freq: 'WEEKLY', interval: everyWeeks, count: most, dtstart });
  return rule
    .all()
    .map((occurrence) => occurrence.toPlainDateTime())
    .filter((plain) => !skipped.has(plain.toPlainDate().toString()))
    .slice(0, count)
    .map((plain) => startAt(plain.toString({ smallestUnit: 'minute' }), timeZone));
}

/** The start at this time on the wall. */
export const startAt = (wall: WallTime, timeZone: string): Start => ({
  wall,
  at: instantOf(wall, timeZone),
});
