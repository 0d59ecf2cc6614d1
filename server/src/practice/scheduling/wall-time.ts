import { Temporal } from 'temporal-polyfill';

/*
 * When a session starts is said by a clock on the wall and the zone where it hangs; the instant
 * follows from these two, by the law that the zone has today. Instants are ms since the epoch, a
 * zone is an IANA name.
 */

/** What a clock on the wall shows: `2026-12-01T18:00`, with seconds only where there are any. */
export type WallTime = string;

/** What a clock on the wall there shows at an instant. */
export function wallOf(at: number, timeZone: string): WallTime {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return textOf(zoned.toPlainDateTime());
}

/**
 * The instant at which a clock there shows this. What a change of clocks leaves out is put off by
 * as much as was left out; of what it shows twice, the first is meant.
 */
export const instantOf = (wall: WallTime, timeZone: string): number =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds;

/** The same time on the wall some days later; earlier, where `days` is negative. */
export const plusDays = (wall: WallTime, days: number): WallTime =>
  textOf(Temporal.PlainDateTime.from(wall).add({ days }));

/** By how much one time on the wall is later than another: days, and hours and minutes of a day. */
export function shiftBetween(from: WallTime, to: WallTime): Temporal.Duration {
  const [before, after] = [Temporal.PlainDateTime.from(from), Temporal.PlainDateTime.from(to)];
  return before.until(after, { largestUnit: 'day' });
}

/** A time on the wall, later by this much. */
export const shifted = (wall: WallTime, shift: Temporal.Duration): WallTime =>
  textOf(Temporal.PlainDateTime.from(wall).add(shift));

function textOf(plain: Temporal.PlainDateTime): WallTime {
  const whole = plain.second === 0 && plain.millisecond === 0;
  return plain.toString(whole ? { smallestUnit: 'minute' } : {});
}
