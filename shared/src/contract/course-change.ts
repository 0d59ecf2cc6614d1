import { z } from 'zod';
import { coverChanges } from './course-cover.ts';
import { COURSE_LIMITS as LIMITS } from './course-limits.ts';
import { courseMember, plannedDay, sessionMinutes, skippedDays } from './course-parts.ts';
import { membershipId, sessionId } from './ids.ts';
import { individualKind, pact } from './practice.ts';
import { standingRevision } from './revision.ts';
import { lineOfText } from './text.ts';

/** A time on the wall: `2026-12-01T18:00`. */
const wallTime = z.iso
  .datetime({ local: true, precision: -1 })
  .length(16)
  .refine((wall) => wall.slice(0, 10) <= LIMITS.latest);

/** What can be changed about a course once it is planned. What has begun stays as it was. */
const courseChange = z.discriminatedUnion('kind', [
  /** One session, also one of a member's alone, to another time, and of another length where that is given. */
  z.strictObject({
    kind: z.literal('move'),
    session: sessionId,
    wall: wallTime,
    minutes: sessionMinutes.optional(),
  }),
  /** One session to another time, and all later ones by as many days, hours and minutes. */
  z.strictObject({ kind: z.literal('move-later'), session: sessionId, wall: wallTime }),
  z.strictObject({ kind: z.literal('cancel'), session: sessionId }),
  /** Cancels a session, and makes it up at the end on a day that is none of these. */
  z.strictObject({ kind: z.literal('call-off'), session: sessionId, skip: skippedDays }),
  /** Adds sessions at the end. */
  z.strictObject({
    kind: z.literal('extend'),
    count: z.int().min(1).max(LIMITS.sessions),
    skip: skippedDays,
  }),
  /**
   * No session is held from that day until another, from which on the sessions of the pause and
   * all later ones are held; or until it is known when (`null`).
   */
  z.strictObject({
    kind: z.literal('pause'),
    from: plannedDay,
    again: plannedDay.nullable(),
    skip: skippedDays,
  }),
  /** A course that pauses goes on from that day. */
  z.strictObject({ kind: z.literal('resume'), from: plannedDay, skip: skippedDays }),
  /** Cancels all sessions that have not begun. */
  z.strictObject({ kind: z.literal('end') }),
  /** Somebody comes to the remaining sessions. */
  z.strictObject({ kind: z.literal('join'), ...courseMember.shape }),
  /** Somebody comes to the remaining sessions no more. */
  z.strictObject({ kind: z.literal('leave'), membership: membershipId }),
  /** Members of a group meet the facilitators alone, each at a time of their own. */
  z.strictObject({
    kind: z.literal('meet-alone'),
    meeting: individualKind,
    minutes: sessionMinutes,
    members: z
      .array(z.strictObject({ membership: membershipId, wall: wallTime }))
      .min(1)
      .max(LIMITS.people)
      .refine((all) => new Set(all.map(({ membership }) => membership)).size === all.length),
  }),
  /** It is called otherwise; a room that was opened keeps its title. */
  z.strictObject({ kind: z.literal('rename'), title: lineOfText(LIMITS.title) }),
  /** What it has agreed on is another; it holds in rooms that are opened from then on. */
  z.strictObject({ kind: z.literal('agree'), pact }),
  ...coverChanges,
]);
export type CourseChange = z.infer<typeof courseChange>;

/**
 * `POST /api/courses/:course/changes`, and `…/changes/preview` for what it would come to: a change
 * made from a revision.
 */
export const changeCourseRequest = z.strictObject({
  revision: standingRevision,
  change: courseChange,
});
export type ChangeCourse = z.infer<typeof changeCourseRequest>;
