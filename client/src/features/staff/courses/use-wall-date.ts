import { useFormatter } from 'use-intl';

const DAY = {
  // A time on the wall has no zone of its own: it is shown as it stands.
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
} as const;

/** Says a date and time as the wall shows them: `2026-12-01T18:00`. */
export function useWallDate(): (wall: string) => string {
  const format = useFormatter();
  return (wall) =>
    format.dateTime(new Date(`${wall}:00Z`), { ...DAY, hour: 'numeric', minute: '2-digit' });
}

/** Says a day: `2026-12-29`. */
export function useDay(): (day: string) => string {
  const format = useFormatter();
  return (day) => format.dateTime(new Date(`${day}T00:00:00Z`), DAY);
}
