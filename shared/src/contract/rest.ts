import { z } from 'zod';
import { seatId, sessionId } from './ids.ts';
import type { CardSummary } from './exercise.ts';
import type { Standing } from './lobby.ts';
import type { Format, MembershipRole, Phase } from './practice.ts';

/** `POST /api/join`: what a join link leads to. The token is the link's fragment. */
export const joinRequest = z.strictObject({ token: z.string().max(200) });

/** The answer to `POST /api/join` and `POST /api/sessions/:id/seat`. */
export interface JoinInfo {
  session: string;
  title: string;
  /** When it is planned to start, ISO 8601 with offset. */
  startsAt: string;
  timeZone: string;
  role: MembershipRole;
  /** The name the practice knows the person by in this group, as a suggestion. */
  name: string;
  /** Where the seat stands; `admitted` or `waiting` means: go straight back in. */
  standing: Standing;
}

/** One of today's sessions on the therapist's page. */
export interface SessionSummary {
  id: string;
  title: string;
  number: number;
  of: number;
  format: Format;
  phase: Phase;
  startsAt: string;
  timeZone: string;
  minutes: number;
  /** Whether it is running, and how many are inside and waiting. */
  room: { open: boolean; inside: number; waiting: number; ended: boolean };
  /** `link` where a join link is valid; never one's own. */
  people: { seat: string; name: string; role: MembershipRole; link?: string }[];
}

/** `GET /api/sessions`: today's sessions of who is signed in. */
export interface SessionList {
  now: string;
  sessions: SessionSummary[];
}

/** `GET /api/sessions/:id/cards`: the library, for those who lead. */
export interface CardLibrary {
  cards: CardSummary[];
}

/** `GET /api/me`: who is signed in; `null` when nobody is, which is no error. */
export interface Me {
  name: string;
  email: string;
}

export const sessionParams = z.strictObject({ id: sessionId });

/** `POST` and `DELETE /api/sessions/:id/people/:seat/link`: renews a join link, or withdraws it. */
export const seatParams = z.strictObject({ id: sessionId, seat: seatId });

/** The answer to the renewal of a link; the older one no longer opens anything. */
export interface RenewedLink {
  link: string;
}
