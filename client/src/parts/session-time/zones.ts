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
