import type { MembershipRole } from './practice.ts';

/** `GET /api/sessions/:id/after`, for facilitators: what leads on from a session that has ended. */
export interface SessionAfter {
  /** Who was in the room at any time, as the practice knows them. */
  here: { name: string; role: MembershipRole }[];
  /** The members who were expected and did not come in. */
  absent: { person: string; name: string }[];
  /** The members who are still to sign a paper. */
  unsigned: { person: string; name: string }[];
  /** Its course; absent for who only stands in. */
  course?: string;
  /** The next session of the course that the reader facilitates. */
  next?: { startsAt: string; timeZone: string; number?: number; member?: string };
}
