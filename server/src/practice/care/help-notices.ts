import type { SessionId } from '@rapport/shared/contract/ids.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import type { HelpNotice } from '@rapport/shared/contract/staff-channel.ts';
import type { Db } from '../../storage/database.ts';
import { seatsOf, type Seat } from '../people/seats.ts';
import { findSession, type Session } from '../scheduling/sessions.ts';

/** Whom a call that reaches nobody goes to: the course's facilitators, or all staff then. */
export type HelpEscalation = 'course' | 'practice';

/** A call for help as its room tells of it. */
export interface RoomCall {
  readonly seat: string;
  readonly since: number;
  /** A facilitator in the room has it before them now. */
  readonly atHand: boolean;
  readonly seen: boolean;
  readonly escalated: boolean;
  readonly staff?: 'told' | 'seen' | undefined;
}

/** The open calls of one session. */
export interface SessionCalls {
  readonly session: SessionId;
  readonly ended: boolean;
  readonly calls: readonly RoomCall[];
}

/**
 * Whether a facilitator of the session is to be told outside the room: while the call is before
 * nobody inside; after the end until somebody closes it.
 */
export const isForFacilitators = ({ ended }: SessionCalls, call: RoomCall): boolean =>
  ended || !call.atHand;

/**
 * Whether all other staff are to be told: the call has reached nobody for too long, and nobody has
 * seen it. `heard` says that a page of one of the session's facilitators shows it now.
 */
export const isForAllStaff = (call: RoomCall, heard: boolean): boolean =>
  call.escalated && !call.atHand && !call.seen && call.staff !== 'seen' && !heard;

/** What the notices of a session say of it and its people. */
export async function factsFor(
  db: Db,
  id: SessionId,
): Promise<{ session: Session; seats: Seat[] }> {
  const session = await findSession(db, id);
  return { session, seats: await seatsOf(db, session) };
}

/** The notice of a call, for one reader; none where the person has no seat any more. */
export function noticeOf(
  { session, seats }: { session: Session; seats: readonly Seat[] },
  { ended }: SessionCalls,
  { seat, since }: RoomCall,
  mine: boolean,
): HelpNotice | undefined {
  const person = seats.find((one) => one.seat === seat);
  if (!person) return undefined;
  const facilitators = seats.filter(({ role }) => leads(role)).map(({ name }) => name);
  const { title, number } = session;
  return {
    session: session.id,
    seat,
    name: person.name,
    title,
    ...(number > 0 && { number }),
    since,
    mine,
    facilitators: mine ? [] : facilitators,
    ended,
  };
}

/**
 * Whether the account's holder is a facilitator among these seats. Standing in is over with the
 * session.
 */
export const facilitates = (seats: readonly Seat[], account: string, ended: boolean): boolean =>
  seats.some((seat) => seat.account === account && leads(seat.role) && !(ended && seat.standsIn));
