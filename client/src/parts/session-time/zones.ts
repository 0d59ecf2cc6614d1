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

/** How many days of the calendar there are between two moments, as a clock in that zone counts. */
export function daysBetween(from: Date, to: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const day = (at: Date) => {
    const parts = format.formatToParts(at);
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
    return Date.UTC(part('year'), part('month') - 1, part('day'));
  };
  return Math.round((day(to) - day(from)) / DAY);
}
