/** When clients are reminded of an appointment unless the practice says otherwise: minutes before it. */
export const USUAL_REMINDERS: readonly number[] = [24 * 60, 60];

/** A span of minutes in the largest unit that holds it whole. */
export function spanOf(minutes: number): { count: number; unit: 'days' | 'hours' | 'minutes' } {
  if (minutes % (24 * 60) === 0) return { count: minutes / (24 * 60), unit: 'days' };
  if (minutes % 60 === 0) return { count: minutes / 60, unit: 'hours' };
  return { count: minutes, unit: 'minutes' };
}
