import { z } from 'zod';
import { seatId, sessionId } from './ids.ts';

/** The handshake's `auth`; the sign-in cookie comes with it. */
export const staffHandshake = z.strictObject({ protocol: z.int() });

/** A call for help that somebody is to see to, as it is told to staff outside its room. */
export interface HelpNotice {
  session: string;
  seat: string;
  /** The name by which the practice knows the person in this course. */
  name: string;
  /** The course's title, and the session's number in it; one of a member alone has none. */
  title: string;
  number?: number;
  /** When they called, ms since the epoch. */
  since: number;
  /** Whether the reader is a facilitator of the session, and can open it. */
  mine: boolean;
  /** The session's facilitators, for whoever is none of them. */
  facilitators: string[];
  /** Whether the session is over. */
  ended: boolean;
}

/** Which call a message is about. */
export const helpRef = z.strictObject({ session: sessionId, seat: seatId });
export type HelpRef = z.infer<typeof helpRef>;

/** All requests of a page of staff, each with what it carries. */
export const staffRequests = {
  /** The page shows the call, in front. */
  'help:shown': helpRef,
  /** Who sits before the page has seen it. */
  'help:seen': helpRef,
};

/** From a page of staff to the server. */
export type StaffToServer = Record<keyof typeof staffRequests, (ref: HelpRef) => void>;

/** From the server to a page of staff: all that it is to show now, each time anew. */
export interface ServerToStaff {
  'help:notices': (payload: { notices: readonly HelpNotice[] }) => void;
}
