import type { SessionKind } from '@rapport/shared/contract/practice.ts';

/** What a session is when its course is planned: the first and the last one stand out. */
export function kindOf(number: number, planned: number): SessionKind {
  if (number === 1) return 'introductory';
  return number === planned ? 'last' : 'weekly';
}
