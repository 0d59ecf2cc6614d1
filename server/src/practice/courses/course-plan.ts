import type { Approach, SessionKind } from '@rapport/shared/contract/practice.ts';
import { longestPhase, phaseOf } from '@rapport/shared/rules/phases.ts';

/** What decides what the sessions of a course are, beside how many there are. */
export interface CourseShape {
  readonly approach: Approach;
  /** Whether one of them looks back on what was reached so far. */
  readonly review: boolean;
}

/** The fewest sessions of a phase that has a review among them. */
const SHORTEST_REVIEWED = 3;

/**
 * The number of the session that looks back on the course so far: the middle one of its longest
 * phase, of 16 sessions of IPT the eighth. Where IPT has individual meetings in the middle of a
 * group, they lie there too. A course whose phases are shorter has none.
 */
export function reviewOf(approach: Approach, planned: number): number | undefined {
  const longest = longestPhase(approach);
  const numbers = Array.from({ length: planned }, (_, index) => index + 1).filter(
    (number) => phaseOf(approach, number, planned) === longest,
  );
  if (numbers.length < SHORTEST_REVIEWED) return undefined;
  return numbers[Math.floor((numbers.length - 1) / 2)];
}

/** What a session is by its place: the first and the last one stand out, and one that is a review. */
export function kindOf(number: number, planned: number, review: number | undefined): SessionKind {
  if (number === 1) return 'introductory';
  if (number === planned) return 'last';
  return number === review ? 'review' : 'weekly';
}
