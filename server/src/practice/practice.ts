import type { AuditTrail } from '@rapport/shared/contract/audit.ts';
import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import type { Pact } from '@rapport/shared/contract/practice.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import type { JoinInfo, KeptMessage, SessionSummary } from '@rapport/shared/contract/rest.ts';
import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import { deviceHash } from '../platform/device-hash.ts';
import { AppError } from '../platform/errors.ts';
import { trailOf } from './audit.ts';
import { createCareSheets, type CareSheets } from './care-sheets.ts';
import { createCards, type Cards } from './cards.ts';
import { createHelpDesk, type HelpDesk } from './help-now.ts';
import { createCrisisList, type CrisisList } from './crisis-lines.ts';
import { redeem, renew, withdrawFrom, type Invited } from './invitations.ts';
import { keptMessages } from './kept-messages.ts';
import { agree } from './pact.ts';
import type { PracticeContext } from './practice-context.ts';
import { createProfileDesk, type ProfileDesk } from './practice-profile.ts';
import { seatsOf, type Seat } from './seats.ts';
import { sessionFacts } from './session-facts.ts';
import { findSession, type Session } from './sessions.ts';
import { isTakenOver } from './taken-over.ts';
import { todaysSessions } from './todays-sessions.ts';
import { isoInZone } from './zoned-time.ts';

/** A seat and its session. */
export interface Seated {
  readonly session: Session;
  readonly seat: Seat;
}

/** What the practice knows, for the edges and the rooms. */
export interface Practice {
  /** @throws AppError `not-found` */
  sessionFacts(session: SessionId): Promise<SessionFacts>;
  /** @throws AppError `link-invalid`, `link-expired`, `link-revoked` */
  seatOfLink(token: string, address?: string): Promise<Invited>;
  /** @throws AppError `not-found`; `not-allowed` for who has no part in the session. */
  seatOfStaff(account: string, session: SessionId): Promise<Seated>;
  /** As {@link seatOfStaff}, for what only those who lead may do. */
  leaderSeat(account: string, session: SessionId): Promise<Seated>;
  /** What the page of who is signed in shows before they come in. */
  joinInfo(seated: Seated): Promise<JoinInfo>;
  /**
   * As {@link joinInfo}, for who shows no more than a link, on this device. Another device than the
   * one that has the seat is told nothing of how that stands. @throws AppError as {@link seatOfLink}
   */
  joinInfoOfLink(shown: { token: string; device: string }, address?: string): Promise<JoinInfo>;
  todaysSessions(account: string): Promise<SessionSummary[]>;
  readonly cards: Cards;
  readonly careSheets: CareSheets;
  readonly crisisLines: CrisisList;
  readonly profile: ProfileDesk;
  readonly helpNow: HelpDesk;
  /** Who did what in the session and about its people. */
  auditTrail(session: Session): Promise<AuditTrail>;
  /** Settles what the session's course has agreed on; it holds in rooms opened from now on. */
  agree(session: Session, pact: Pact, account: string): Promise<void>;
  /** What was kept of the session's messages and is this seat's to read. */
  keptMessages(seated: Seated, account: string): Promise<KeptMessage[]>;
  /** Whether nobody needs any more what a session hands on, which it last changed then. */
  isTakenOver(session: SessionId, since: number): Promise<boolean>;
  /** Gives a seat of the session a new join link and withdraws the older. */
  renewLink(session: Session, seat: SeatId, account: string): Promise<string>;
  /** Withdraws the join link of a seat and ends its connections. */
  withdrawLink(session: Session, seat: SeatId, account: string): Promise<void>;
}

/** The practice over its database. */
export function createPractice(context: PracticeContext): Practice {
  const seatOfStaff = async (account: string, id: SessionId): Promise<Seated> => {
    const session = await findSession(context.db, id);
    const seat = (await seatsOf(context.db, session)).find((s) => s.account === account);
    if (!seat) throw new AppError('not-allowed');
    return { session, seat };
  };
  const joinInfo = async (
    { session: { id, title, startsAt, timeZone }, seat: { seat, role, name } }: Seated,
    device?: string,
  ): Promise<JoinInfo> => {
    const standing = await context.rooms.standingOf(id, {
      seat,
      device: device === undefined ? '' : deviceHash(id, seat, device),
      signedIn: device === undefined,
    });
    return {
      session: id,
      title,
      startsAt: isoInZone(startsAt, timeZone),
      timeZone,
      role,
      name: standing === 'new-device' ? '' : name,
      standing,
    };
  };
  return {
    sessionFacts: (session) => sessionFacts(context, session),
    seatOfLink: (token, address) => redeem(context, token, address),
    seatOfStaff,
    leaderSeat: async (account, id) => leading(await seatOfStaff(account, id)),
    joinInfo: (seated) => joinInfo(seated),
    joinInfoOfLink: async ({ token, device }, address) => {
      const seated = await redeem(context, token, address);
      const { role, account } = seated.seat;
      const info = await joinInfo(seated, device);
      return leads(role) ? { ...info, signIn: { account: account !== null } } : info;
    },
    cards: createCards(context),
    careSheets: createCareSheets(context),
    crisisLines: createCrisisList(context),
    profile: createProfileDesk(context),
    helpNow: createHelpDesk(context),
    auditTrail: (session) => trailOf(context, session),
    todaysSessions: (account) => todaysSessions(context, account),
    agree: async (session, pact, account) => {
      await agree(context.db, session.course, pact);
      context.security.agreementChanged({ account, session: session.id });
    },
    keptMessages: async (seated, account) => {
      context.security.keptMessagesRead({ account, session: seated.session.id });
      return keptMessages(context, seated);
    },
    isTakenOver: (session, since) => isTakenOver(context, session, since),
    renewLink: (session, seat, account) => renew(context, session, seat, account),
    withdrawLink: (session, seat, account) => withdrawFrom(context, session, seat, account),
  };
}

/** The seat, if it leads. @throws AppError `not-allowed` */
function leading(seated: Seated): Seated {
  if (!leads(seated.seat.role)) throw new AppError('not-allowed');
  return seated;
}
