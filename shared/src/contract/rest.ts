import { z } from 'zod';
import type { ArrivalAsked } from './arrival.ts';
import { wholeCard, type WholeCard } from './card.ts';
import type { CoursePause } from './course.ts';
import type { StepKind } from './exercise-kinds.ts';
import type { CodeWanted } from './device-code.ts';
import { deviceSecret, type CardId } from './ids.ts';
import type { PhoneShown } from './phone.ts';
import { anyRevision } from './revision.ts';
import type { Standing } from './room/lobby.ts';
import type { StaffRole } from '../rules/rights.ts';
import type { FactorStanding } from './second-factor.ts';
import type {
  Approach,
  CardPhase,
  Format,
  MembershipRole,
  Pact,
  Phase,
  ProblemArea,
  SessionKind,
} from './practice.ts';

/**
 * `POST /api/join`: what a join link leads to. The token is the link's fragment; the device is the
 * secret that this browser keeps for the link.
 */
export const joinRequest = z.strictObject({
  token: z.string().max(200),
  device: deviceSecret.optional(),
});

/** A device that does not have the seat of its link: it never had it, or had it earlier. */
export type ForeignDevice = 'new-device' | 'earlier-device';

/** The answer to `POST /api/join` and `POST /api/sessions/:id/seat`. */
export interface JoinInfo {
  session: string;
  title: string;
  /** When it is planned to start, ISO 8601 with offset. */
  startsAt: string;
  timeZone: string;
  role: MembershipRole;
  /** The name the practice knows the person by in this group, as a suggestion; empty for a new device. */
  name: string;
  /** Where the seat stands; `admitted` or `waiting` means: go straight back in. */
  standing: Standing | ForeignDevice;
  /**
   * Set where a link alone asks, and the seat is a facilitator's or that of an observer who has an
   * account: it leads to signing in. `account` says whether there is one to sign in with.
   */
  signIn?: { account: boolean };
  /** Set where a link alone asks. */
  visit?: Visit;
  /** Set for members who are asked to sign papers, or have signed some: how many are to be signed. */
  papers?: {
    toSign: number;
    /** So many of them before coming in. */
    required: number;
  };
  /** Set where a code is wanted from this device before it is shown more. */
  code?: CodeWanted;
  /** Set for members at the time to come in, where the practice asks before each session. */
  arrival?: ArrivalAsked;
}

/** Whether it is time for somebody with a link to come in, and which sessions are still to start. */
export interface Visit {
  when: 'early' | 'time' | 'over';
  /** Set where the session was held and has ended, a short while ago. */
  held?: true;
  /** Set where it goes on and its door is closed: who comes now waits until they are let in. */
  doorClosed?: true;
  /** What the server's clock shows, ISO 8601: that of a device may be wrong. */
  now: string;
  /** From when on one is asked in to the next session, ISO 8601; nothing where none is planned. */
  opensAt?: string;
  /** From how many minutes after the start of the next session of the group they are let in separately. */
  lateAfter?: number;
  /** Set while the course pauses, or is about to. */
  pause?: CoursePause;
  /** The next one first. */
  coming: {
    startsAt: string;
    timeZone: string;
    minutes: number;
    /** Set where it is theirs alone, in a group. */
    alone?: true;
  }[];
}

/** One of today's sessions on the therapist's page. */
export interface SessionSummary {
  id: string;
  /** Its course, and the revision to change it from; absent for who only stands in. */
  course?: { id: string; revision: number };
  title: string;
  /** Its place in the course; one of a member alone has none. */
  number?: number;
  /** Whose it is, where it is a member's alone. */
  member?: string;
  of: number;
  approach: Approach;
  format: Format;
  phase: Phase;
  kind: SessionKind;
  startsAt: string;
  timeZone: string;
  minutes: number;
  /** What its course has agreed on. */
  pact: Pact;
  /** Set where the reader leads it in another's place. */
  standIn?: true;
  /** Whether it is running, and how many are inside and waiting. */
  room: {
    open: boolean;
    inside: number;
    waiting: number;
    ended: boolean;
    /** Set while its door is closed to latecomers. */
    doorClosed?: true;
  };
  /**
   * `link` where a join link is valid: of members and observers. Facilitators sign in; `account`
   * says whether they can.
   */
  people: {
    seat: string;
    name: string;
    role: MembershipRole;
    link?: string;
    account?: boolean;
  }[];
}

/**
 * `GET /api/sessions/:id/people/:seat/contact`: how somebody is reached who is missing, for the
 * facilitators of the session. Whatever the practice does not have is absent; of facilitators all is.
 */
export interface PersonContact {
  /** Where a join link is valid. */
  link?: string;
  email?: string;
  phone?: PhoneShown;
}

/** `GET /api/sessions`: today's sessions of who is signed in. */
export interface SessionList {
  now: string;
  sessions: SessionSummary[];
}

/** A message that was kept after a session. */
export interface KeptMessage {
  /** Its writer, as the practice knows them. */
  name: string;
  /** ISO 8601. */
  at: string;
  text: string;
  /** Whom it was for: with `person`, all facilitators and that person. */
  to: 'group' | 'among' | 'person';
  person?: string;
}

/** `GET /api/sessions/:id/messages`, for facilitators: what was kept, and was theirs to read. */
export interface KeptMessages {
  messages: KeptMessage[];
}

/** A card that somebody of the practice wrote: whose it is, and who may read it. */
export interface OwnCard {
  /** Whether the reader wrote it: only they change it or put it away. */
  mine: boolean;
  /** The name of who wrote it. */
  author: string;
  /** Whether every facilitator in the practice may read and use it, or its author alone. */
  shared: boolean;
}

/** A card as it stands in a list. */
export interface CardSummary {
  id: CardId;
  title: string;
  area: ProblemArea;
  phases: CardPhase[];
  /** 1 to 3. */
  intensity: number;
  /** How long the timed steps last together. */
  minutes: number;
  scenario: string;
  /** The names of its roles. */
  roles: string[];
  /** The one format that it is for; absent where it suits both. */
  only?: Format;
  /** Whether the reader has marked it. */
  favourite: boolean;
  /** Absent for the cards that come with Rapport. */
  own?: OwnCard;
}

/**
 * `GET /api/cards`, and `GET /api/sessions/:id/cards` for the session's facilitators: the cards
 * that the reader can choose from.
 */
export interface CardLibrary {
  cards: CardSummary[];
  /** What the steps of an exercise are called. */
  steps: Record<StepKind, string>;
  /** When to use no card at all. */
  exclusions: string;
}

/** `GET /api/cards/:card`, and `GET /api/sessions/:id/cards/:card`: all of it, briefs too. */
export interface CardDetail {
  card: WholeCard;
  /** With the revision that a change is made from. */
  own?: OwnCard & { revision: number };
}

/** `PUT /api/cards/:card`: keeps a card of one's own, a new one or a change. */
export const keepCardRequest = z.strictObject({
  /** The revision that it was made from; 0 for a new card. */
  revision: anyRevision,
  shared: z.boolean(),
  card: wholeCard,
});
export type KeepCard = z.infer<typeof keepCardRequest>;

/** The answer to `PUT /api/cards/:card`: the revision that stands now. */
export interface KeptCard {
  revision: number;
}

/** `GET /api/me`: who is signed in; `null` when nobody is, which is no error. */
export interface Me {
  name: string;
  email: string;
  /** What they are in the practice. */
  roles: StaffRole[];
  /** Whether their sign-in is complete: until then everything else is refused. */
  secondFactor: FactorStanding;
}

/** The answer to the renewal of a link; the older one no longer opens anything. */
export interface RenewedLink {
  link: string;
}
