/** Whether clocks in both time zones show the same at that moment. */
export function sameClock(at: Date, zone: string, other: string): boolean {
  const shown = (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
      at,
    );
  return shown(zone) === shown(other);
}

/** Every time zone to choose from, the present one among them, by name. */
export const zoneChoices = (present: string): { value: string; label: string }[] =>
  [...new Set([present, ...Intl.supportedValuesOf('timeZone')])]
    .filter((zone) => zone !== '')
    .toSorted((a, b) => a.localeCompare(b))
    .map((value) => ({ value, label: value.replaceAll('_', ' ') }));

/** The time zone that this browser is set to. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const DAY = 86_400_000;

/** The day of the calendar there at that moment: `2026-12-01`. */
export function dayIn(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** How many days of the calendar there are between two moments, as a clock in that zone counts. */
export const daysBetween = (from: Date, to: Date, timeZone: string): number =>
  Math.round((Date.parse(dayIn(to, timeZone)) - Date.parse(dayIn(from, timeZone))) / DAY);
