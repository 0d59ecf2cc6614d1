import { z } from 'zod';
import { COURSE_LIMITS as LIMITS } from './course-limits.ts';
import { courseMember, plannedDay, sessionMinutes, skippedDays } from './course-parts.ts';
import { personId } from './ids.ts';
import { askedPapers } from './papers.ts';
import {
  approach,
  format,
  pact,
  type Approach,
  type Format,
  type MembershipRole,
  type Pact,
  type Phase,
  type SessionKind,
} from './practice.ts';
import { lineOfText } from './text.ts';
import { timeZone } from './time-zone.ts';

/** When the sessions of a course are to be; days to skip are made up for at the end. */
const datePlan = z.strictObject({
  first: plannedDay,
  /** What the clock shows when each begins: `18:00`. */
  time: z.iso.time({ precision: -1 }),
  timeZone,
  everyWeeks: z.int().min(1).max(LIMITS.everyWeeks),
  count: z.int().min(1).max(LIMITS.sessions),
  skip: skippedDays,
});

/** `PUT /api/courses/:course`: plans a course. The page makes its identifier, so that a repeated request plans it once. */
export const planCourseRequest = z
  .strictObject({
    title: lineOfText(LIMITS.title),
    approach,
    format,
    /** Whether one session, in the middle, looks back on the course so far. */
    review: z.boolean(),
    dates: datePlan,
    minutes: sessionMinutes,
    pact,
    /** What it asks its members to sign from the beginning. */
    papers: askedPapers.optional(),
    people: z.array(courseMember).min(1).max(LIMITS.people),
  })
  .refine(({ people }) => new Set(people.map(({ person }) => person)).size === people.length, {
    path: ['people'],
  })
  .refine(({ people }) => people.some(({ role }) => role === 'facilitator'), { path: ['people'] })
  .refine(
    ({ format: kind, people }) =>
      kind === 'group' || people.filter(({ role }) => role === 'member').length === 1,
    { path: ['people'] },
  );
export type PlanCourse = z.infer<typeof planCourseRequest>;

/** `POST /api/courses/preview`: the sessions that a plan comes to, and who has no time then. */
export const previewCourseRequest = z.strictObject({
  approach,
  review: z.boolean(),
  dates: datePlan,
  minutes: sessionMinutes,
  people: z.array(personId).max(LIMITS.people),
});
export type PreviewCourse = z.infer<typeof previewCourseRequest>;

/** `GET /api/courses`, in its query: so many courses after those of another answer. */
export const courseListRequest = z.strictObject({
  after: z.string().max(100).optional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(LIMITS.page))
    .optional(),
});
export type CourseListAsked = z.infer<typeof courseListRequest>;

/** Somebody who is in another session while one of these goes on. */
export interface Conflict {
  /** When the session of these starts by the wall. */
  wall: string;
  person: string;
  name: string;
  /** The other session: ISO 8601 with the offset of its zone. */
  startsAt: string;
  minutes: number;
  /** Its course, where the reader is one of its facilitators. */
  title?: string;
}

/** A session before it is kept. */
export interface SessionAhead {
  number: number;
  phase: Phase;
  kind: SessionKind;
  wall: string;
  /** ISO 8601 with offset. */
  startsAt: string;
}

/** The sessions of a plan, or those still to come after a change, before it is kept. */
export interface PlannedDates {
  sessions: SessionAhead[];
  conflicts: Conflict[];
}

/** The course that was planned or changed, and the revision that stands now. */
export interface KeptCourse {
  course: string;
  revision: number;
}

/** When a course pauses: days of its zone. */
export interface CoursePause {
  from: string;
  /** The first day on which there are sessions again; absent until that is known. */
  again?: string;
}

/** A course in a list. */
export interface CourseSummary {
  id: string;
  title: string;
  approach: Approach;
  format: Format;
  /** How many sessions it has, and how many have begun. */
  of: number;
  begun: number;
  /** When the next one starts, ISO 8601 with offset. */
  next?: string;
  /** The next one of a member alone: when it starts, and whose it is. */
  nextMeeting?: { startsAt: string; name: string };
  timeZone: string;
  /** Whether it was ended before its last session. */
  ended: boolean;
  /** Its pause, while it is ahead or goes on. */
  pause?: CoursePause;
}

/** `GET /api/courses`: the courses that one facilitates, those planned last first. */
export interface CourseList {
  courses: CourseSummary[];
  /** What to ask with for those after these. */
  next?: string;
}

/** A session in the plan of its course. */
export interface PlannedSession {
  id: string;
  /** Its place in the course; one that was cancelled has none. */
  number?: number;
  phase: Phase;
  kind: SessionKind;
  wall: string;
  timeZone: string;
  /** ISO 8601 with offset. */
  startsAt: string;
  minutes: number;
  /** Whether it goes on or is over: then nothing about it can be changed. */
  begun: boolean;
  /** Set while its room is open, which keeps the title and agreement that it was opened with. */
  open?: true;
  /** When it was cancelled, ISO 8601. */
  cancelled?: string;
  /** Set where it was cancelled by a pause, and is made up for when the course goes on. */
  waiting?: true;
  /** Who leads it in the facilitators' place. */
  standIn?: { person: string; name: string };
}

/** A session of a group's member alone with the facilitators. It has no number. */
export interface PlannedMeeting extends PlannedSession {
  member: { membership: string; name: string };
}

/** Somebody in a course. */
export interface CoursePerson {
  membership: string;
  person: string;
  name: string;
  role: MembershipRole;
  /** Where a join link is valid: of members and observers. */
  link?: string;
  /** Of facilitators: whether they have an account to sign in with. */
  account?: boolean;
  /** When they left, ISO 8601. */
  left?: string;
  /** Until when they are in it, and from when on, ISO 8601: where the course is handed over. */
  until?: string;
  from?: string;
}

/** `GET /api/courses/:course`: all of it. */
export interface CourseDetail {
  id: string;
  title: string;
  approach: Approach;
  format: Format;
  timeZone: string;
  everyWeeks: number;
  of: number;
  revision: number;
  pact: Pact;
  /** When it was ended before its last session, ISO 8601. */
  ended?: string;
  /** Its pause, while it is ahead or goes on. */
  pause?: CoursePause;
  sessions: PlannedSession[];
  /** Sessions of a member alone, which are not among `sessions`. */
  meetings: PlannedMeeting[];
  people: CoursePerson[];
}
