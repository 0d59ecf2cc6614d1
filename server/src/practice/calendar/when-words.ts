/**
 * When an appointment is, with its zone: “Tuesday, 23 June 2026 at 18:00 Central European Summer
 * Time”. A telephone that does not know the newest law of a zone shows another hour; this does not.
 */
export const whenWords = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'long',
  }).format(at);

/** A day: “Tuesday, 23 June 2026”. */
export const dayWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(Date.parse(day));
