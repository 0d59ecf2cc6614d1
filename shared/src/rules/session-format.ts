import type { Format, SessionKind } from '../contract/practice.ts';

/**
 * The format of a session by that of its course: an individual session of a group's member is one
 * to one; all others are as the course is.
 */
export const formatOf = (course: Format, kind: SessionKind): Format =>
  kind === 'individual-before' || kind === 'individual-middle' || kind === 'individual-after'
    ? 'individual'
    : course;
