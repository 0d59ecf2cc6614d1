import type { Format, IndividualKind, SessionKind } from '../contract/practice.ts';

/** The kinds of a group member's sessions alone with the facilitators. */
export const INDIVIDUAL_KINDS = [
  'individual-before',
  'individual-middle',
  'individual-after',
] as const satisfies readonly IndividualKind[];

/** Whether a session of this kind is a member's alone. */
export const isIndividual = (kind: SessionKind): kind is IndividualKind =>
  (INDIVIDUAL_KINDS as readonly SessionKind[]).includes(kind);

/**
 * The format of a session by that of its course: an individual session of a group's member is one
 * to one; all others are as the course is.
 */
export const formatOf = (course: Format, kind: SessionKind): Format =>
  isIndividual(kind) ? 'individual' : course;
