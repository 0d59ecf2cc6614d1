import type { Phase } from '@rapport/shared/contract/practice.ts';
import { plusDays } from '../scheduling/zoned-time.ts';

/**
 * The phase that a session of an IPT course belongs to: the first quarter is the initial phase,
 * the last one the ending; of 16 sessions 1–4, 5–12 and 13–16.
 */
export function phaseOf(number: number, planned: number): Phase {
  const quarter = Math.max(1, Math.round(planned / 4));
  if (number <= quarter) return 'initial';
  return number > planned - quarter ? 'ending' : 'middle';
}

/** When a session of a weekly course starts, of which session `known` starts at `at`. */
export const weeklyStart = (
  number: number,
  { known, at, timeZone }: { known: number; at: number; timeZone: string },
): number => plusDays(at, 7 * (number - known), timeZone);
