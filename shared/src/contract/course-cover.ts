import { z } from 'zod';
import { plannedDay } from './course-parts.ts';
import { membershipId, personId, sessionId } from './ids.ts';
import { standingRevision } from './revision.ts';

/** Who leads a course, for an evening or for good: its facilitators change it, and administrators. */
export const coverChanges = [
  /** A colleague leads one session, or a member's alone, in the facilitators' place, and sees nothing else of the course. */
  z.strictObject({ kind: z.literal('stand-in'), session: sessionId, person: personId }),
  /** Nobody stands in for it any more. */
  z.strictObject({ kind: z.literal('no-stand-in'), session: sessionId }),
  /** A colleague takes a facilitator's place in the sessions from that day on. */
  z.strictObject({
    kind: z.literal('hand-over'),
    membership: membershipId,
    person: personId,
    from: plannedDay,
  }),
  /** A facilitator who was to hand over stays; so does whoever was to take over. */
  z.strictObject({ kind: z.literal('stay'), membership: membershipId }),
] as const;

const coverChange = z.discriminatedUnion('kind', coverChanges);
export type CoverChange = z.infer<typeof coverChange>;

/**
 * `POST /api/courses/:course/cover`, and `…/cover/preview` for who has no time then: what an
 * administrator changes, made from a revision.
 */
export const coverCourseRequest = z.strictObject({
  revision: standingRevision,
  change: coverChange,
});
export type CoverCourse = z.infer<typeof coverCourseRequest>;

/** A course that a colleague facilitates, as an administrator sees it: when it is, and no more. */
export interface CoveredCourse {
  id: string;
  title: string;
  revision: number;
  /** The colleague's own part in it. */
  membership: string;
  /** When they hand it over, ISO 8601. */
  until?: string;
  timeZone: string;
  /** The sessions that have not begun. */
  sessions: {
    id: string;
    /** Its place in the course; one of a member alone has none. */
    number?: number;
    /** ISO 8601 with offset. */
    startsAt: string;
    minutes: number;
    /** The name of who stands in. */
    standIn?: string;
  }[];
}

/** `GET /api/staff/people/:person/courses`: the courses of a colleague that go on, by their titles. */
export interface ColleagueCourses {
  name: string;
  courses: CoveredCourse[];
  /** Who can be asked: the other therapists who can sign in, by name. */
  colleagues: { id: string; name: string }[];
}
