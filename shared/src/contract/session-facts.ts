import { z } from 'zod';
import { pastCircle } from './room/circle.ts';
import { seatId, sessionId } from './ids.ts';
import { approach, format, membershipRole, pact, phase, sessionKind } from './practice.ts';

/** Two seats that were in a breakout together earlier in the course. */
export const pastPair = z.strictObject({
  pair: z.tuple([seatId, seatId]),
  times: z.int().min(1),
  /** The number of the session in which they last were. */
  last: z.int().min(1),
});
export type PastPair = z.infer<typeof pastPair>;

/** A seat's closeness circle over the sessions of the course, the last one as it stands now. */
export const pastCircles = z.strictObject({
  seat: seatId,
  versions: z.array(pastCircle).min(1),
});
export type PastCircles = z.infer<typeof pastCircles>;

/** What the practice knows of a session when its room is opened: all that a room is made from. */
export const sessionFacts = z.strictObject({
  session: sessionId,
  /** The course's title, as its people read it. */
  title: z.string(),
  /**
   * The session's number in its course, 1 upwards, of so many planned; of a member's session alone,
   * which has none, that of the group's session before it.
   */
  number: z.int().min(1),
  of: z.int().min(1),
  approach,
  /** Of this session: an individual one in a group's course is one to one. */
  format,
  phase,
  /** Absent in rooms that an older version opened. */
  kind: sessionKind.optional(),
  /** When it is planned to start, ms since the epoch. Absent in rooms that an older version opened. */
  startsAt: z.int().optional(),
  /** Everyone who may come, in no order that tells anything. */
  seats: z.array(
    z.strictObject({
      seat: seatId,
      role: membershipRole,
      /** The name the practice knows the person by in this course. */
      name: z.string(),
    }),
  ),
  /** What the course has agreed on; nothing without it. */
  pact: pact.optional(),
  /** Who was together in the breakouts of earlier sessions. */
  met: z.array(pastPair).optional(),
  /** Who is never to be in a breakout together, as last settled in an earlier session. */
  apart: z.array(z.tuple([seatId, seatId])).optional(),
  /** The closeness circles of earlier sessions. */
  circles: z.array(pastCircles).optional(),
});
export type SessionFacts = z.infer<typeof sessionFacts>;

/** What the room of a session hands on to the next session of the course, said of its seats. */
export interface CourseMemory {
  met: PastPair[];
  apart: [string, string][];
  circles: PastCircles[];
}
