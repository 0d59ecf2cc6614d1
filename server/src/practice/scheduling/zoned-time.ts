/*
 * Clock times in a named time zone. Times are ms since the epoch; a zone is an IANA name.
 */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** What a clock on the wall there shows, as if it were UTC. */
function wallClock(at: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(at);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
}

/** How far the zone is ahead of UTC at that time, in ms. */
const offsetAt = (at: number, timeZone: string): number =>
  wallClock(at, timeZone) - Math.floor(at / 1000) * 1000;

/** ISO 8601 with the zone's offset, to the second: `2026-03-29T19:00:00+02:00`. */
export function isoInZone(at: number, timeZone: string): string {
  const offset = Math.round(offsetAt(at, timeZone) / MINUTE);
  const two = (n: number) => String(n).padStart(2, '0');
  const size = Math.abs(offset);
  const wall = new Date(wallClock(at, timeZone)).toISOString().slice(0, 19);
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Whether both times fall on the same day of the calendar there. */
export const onSameDay = (a: number, b: number, timeZone: string): boolean =>
  Math.floor(wallClock(a, timeZone) / DAY) === Math.floor(wallClock(b, timeZone) / DAY);

/** The day of the calendar there at that time: `2026-03-29`. */
export const dayIn = (at: number, timeZone: string): string =>
  new Date(wallClock(at, timeZone)).toISOString().slice(0, 10);
