import { z } from 'zod';
import { seatId, sessionId } from './ids.ts';
import { approach, format, membershipRole, phase } from './practice.ts';

/** What the practice knows of a session when its room is opened: all that a room is made from. */
export const sessionFacts = z.strictObject({
  session: sessionId,
  /** The course's title, as its people read it. */
  title: z.string(),
  /** The session's number in its course, 1 upwards, of so many planned. */
  number: z.int().min(1),
  of: z.int().min(1),
  approach,
  format,
  phase,
  /** Everyone who may come, in no order that tells anything. */
  seats: z.array(
    z.strictObject({
      seat: seatId,
      role: membershipRole,
      /** The name the practice knows the person by in this course. */
      name: z.string(),
    }),
  ),
});
export type SessionFacts = z.infer<typeof sessionFacts>;
