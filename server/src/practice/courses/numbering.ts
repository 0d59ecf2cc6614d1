import type { Approach, Phase, SessionKind } from '@rapport/shared/contract/practice.ts';
import { phaseOf } from '@rapport/shared/rules/phases.ts';
import { kindOf } from './course-plan.ts';

/** What a session is in its course by its place there. */
export interface Place {
  readonly number: number;
  readonly phase: Phase;
  readonly kind: SessionKind;
}

/**
 * The number, phase and kind of each session, given in the order of their starts. What has begun
 * keeps all three; the others take the numbers that are left, and the phases and kinds that follow.
 */
export function numbered(
  approach: Approach,
  sessions: readonly (Partial<Place> & { readonly begun: boolean })[],
): Place[] {
  const taken = new Set(sessions.flatMap(({ begun, number }) => (begun ? (number ?? []) : [])));
  let next = 0;
  return sessions.map(({ begun, number, phase, kind }) => {
    if (begun && number !== undefined && phase !== undefined && kind !== undefined) {
      return { number, phase, kind };
    }
    do next += 1;
    while (taken.has(next));
    return {
      number: next,
      phase: phaseOf(approach, next, sessions.length),
      kind: kindOf(next, sessions.length),
    };
  });
}
