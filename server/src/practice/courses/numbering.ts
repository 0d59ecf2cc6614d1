import type { Phase } from '@rapport/shared/contract/practice.ts';
import { phaseOf } from './course-plan.ts';

/** A session that has a place in its course; a new one has no number yet. */
interface Placed {
  readonly begun: boolean;
  readonly number?: number;
  readonly phase?: Phase;
}

/**
 * The number and phase of each session, given in the order of their starts. What has begun keeps
 * both; the others take the numbers that are left, and the phases that follow.
 */
export function numbered(sessions: readonly Placed[]): { number: number; phase: Phase }[] {
  const taken = new Set(sessions.flatMap(({ begun, number }) => (begun ? (number ?? []) : [])));
  let next = 0;
  return sessions.map(({ begun, number, phase }) => {
    if (begun && number !== undefined && phase !== undefined) return { number, phase };
    do next += 1;
    while (taken.has(next));
    return { number: next, phase: phaseOf(next, sessions.length) };
  });
}
