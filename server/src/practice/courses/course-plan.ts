import type { Phase } from '@rapport/shared/contract/practice.ts';

/**
 * The phase that a session of an IPT course belongs to: the first quarter is the initial phase,
 * the last one the ending; of 16 sessions 1–4, 5–12 and 13–16.
 */
export function phaseOf(number: number, planned: number): Phase {
  const quarter = Math.max(1, Math.round(planned / 4));
  if (number <= quarter) return 'initial';
  return number > planned - quarter ? 'ending' : 'middle';
}
