import type { Phase, SessionKind } from '@rapport/shared/contract/practice.ts';
import { longestPhase, phaseOf } from '@rapport/shared/rules/phases.ts';
import { kindOf, reviewOf, type CourseShape } from './course-plan.ts';

/** What a session is in its course by its place there. */
export interface Place {
  readonly number: number;
  readonly phase: Phase;
  readonly kind: SessionKind;
}

/** A session in the order of their starts; a new one has no place yet. */
type Placed = Partial<Place> & { readonly begun: boolean };

/**
 * The sessions of a course, given in the order of their starts, with the number, phase and kind of
 * each. What has begun keeps all three; the others take the numbers that are left, and the phases
 * and kinds that follow, where so many more are still without a date. A review that is due and was not held is in the next session of its phase.
 */
export function numbered<T extends Placed>(
  { approach, review, more = 0 }: CourseShape & { readonly more?: number },
  sessions: readonly T[],
): (T & Place)[] {
  const planned = sessions.length + more;
  const taken = new Set(sessions.flatMap(({ begun, number }) => (begun ? (number ?? []) : [])));
  const free = Array.from({ length: planned }, (_, index) => index + 1).filter(
    (number) => !taken.has(number),
  );
  const isHeld = sessions.some(({ begun, kind }) => begun && kind === 'review');
  const due = review && !isHeld ? reviewOf(approach, planned) : undefined;
  const reviewed = free.find(
    (number) =>
      due !== undefined &&
      number >= due &&
      phaseOf(approach, number, planned) === longestPhase(approach),
  );
  let next = 0;
  return sessions.map((session) => {
    if (isPlaced(session)) return session;
    const number = free[next] ?? planned;
    next += 1;
    const phase = phaseOf(approach, number, planned);
    return { ...session, number, phase, kind: kindOf(number, planned, reviewed) };
  });
}

const isPlaced = <T extends Placed>(session: T): session is T & Place =>
  session.begun && session.number !== undefined;
