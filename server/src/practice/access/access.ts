import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import type { JoinInfo } from '@rapport/shared/contract/rest.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { deviceHash } from '../../platform/device-hash.ts';
import { AppError } from '../../platform/errors.ts';
import { arrivalAsked } from '../arrivals/answer.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { codeWanted } from '../devices/devices.ts';
import { papersAhead } from '../papers/own-papers.ts';
import { seatsOf, type Seat } from '../people/seats.ts';
import { takesPart } from '../people/takes-part.ts';
import { selectSessions, type Session } from '../scheduling/sessions.ts';
import { mayStandIn } from '../scheduling/stand-in-time.ts';
import { visitTo } from '../scheduling/visit.ts';
import { isoInZone } from '../scheduling/zoned-time.ts';
import { isKeptOut } from '../staff/roles.ts';
import { signsIn } from './signs-in.ts';
import { redeem, renew, withdrawFrom, type Invited } from './invitations.ts';

/** A seat and its session. */
export interface Seated {
  readonly session: Session;
  readonly seat: Seat;
}

/** Who may come to which seat, and by which link or account. */
export interface Access {
  /** @throws AppError `link-invalid`, `link-expired`, `link-revoked` */
  seatOfLink(token: string, address?: string): Promise<Invited>;
  /**
   * @throws AppError `not-allowed` for who has no part in the session, and where there is none;
   * `not-found` where theirs is held no more
   */
  seatOfStaff(account: string, session: SessionId): Promise<Seated>;
  /** As {@link seatOfStaff}, for what only facilitators may do. */
  leaderSeat(account: string, session: SessionId): Promise<Seated>;
  /** What the page of who is signed in shows before they come in. */
  joinInfo(seated: Seated): Promise<JoinInfo>;
  /**
   * As {@link joinInfo}, for who shows no more than a link, on this device. Another device than the
   * one that has the seat is told nothing of how that stands. @throws AppError as {@link seatOfLink}
   */
  joinInfoOfLink(shown: { token: string; device: string }, address?: string): Promise<JoinInfo>;
  /** Gives a seat of the session a new join link and withdraws the older. */
  renewLink(session: Session, seat: SeatId, account: string): Promise<string>;
  /** Withdraws the join link of a seat and ends its connections. */
  withdrawLink(session: Session, seat: SeatId, account: string): Promise<void>;
}

export const createAccess = (context: PracticeContext): Access => ({
  seatOfLink: (token, address) => redeem(context, token, address),
  seatOfStaff: (account, id) => seatOfStaff(context, account, id),
  leaderSeat: async (account, id) => leading(await seatOfStaff(context, account, id)),
  joinInfo: (seated) => joinInfo(context, seated),
  joinInfoOfLink: async ({ token, device }, address) => {
    const seated = await redeem(context, token, address);
    const { role, account } = seated.seat;
    const info = await joinInfo(context, seated, device);
    if (signsIn({ role, account })) return { ...info, signIn: { account: account !== null } };
    const code = await codeWanted(context, seated, device);
    const papers = code ? undefined : await papersAhead(context, seated);
    const { session, seat, since } = seated;
    const visit = await visitTo(context, session, { ...seat, course: session.course, since });
    const arrival = visit.when === 'time' ? await arrivalAsked(context, seated) : undefined;
    return {
      ...info,
      // Before the code nobody is told what the client is called.
      ...(code && { code, name: '' }),
      visit,
      ...(papers && { papers }),
      ...(arrival && { arrival }),
    };
  },
  renewLink: (session, seat, account) => renew(context, session, seat, account),
  withdrawLink: (session, seat, account) => withdrawFrom(context, session, seat, account),
});

async function seatOfStaff(
  context: PracticeContext,
  account: string,
  id: SessionId,
): Promise<Seated> {
  const session = await selectSessions(context.db).where('session.id', '=', id).executeTakeFirst();
  if (!session) throw await goneFor(context, account, id);
  const seat = (await seatsOf(context.db, session)).find((s) => s.account === account);
  if (!seat) throw new AppError('not-allowed');
  if (await isKeptOut(context.db, account, seat.role)) throw new AppError('not-allowed');
  if (seat.standsIn && !(await mayStandIn(context, session))) throw new AppError('not-allowed');
  return { session, seat };
}

/**
 * Whoever had a part in a session that is held no more is told so; nobody else, whether there was
 * one.
 */
async function goneFor(
  { db }: Pick<PracticeContext, 'db'>,
  account: string,
  id: SessionId,
): Promise<AppError> {
  const own = await db
    .selectFrom('session')
    .innerJoin('membership', 'membership.course', 'session.course')
    .innerJoin('person', 'person.id', 'membership.person')
    .where('session.id', '=', id)
    .where('person.account', '=', account)
    .where(takesPart)
    .select('session.id')
    .executeTakeFirst();
  return own ? new AppError('not-found', 'session') : new AppError('not-allowed');
}

async function joinInfo(
  { rooms }: PracticeContext,
  { session: { id, title, startsAt, timeZone }, seat: { seat, role, name } }: Seated,
  device?: string,
): Promise<JoinInfo> {
  const standing = await rooms.standingOf(id, {
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
}

/** The seat, if it is a facilitator's. @throws AppError `not-allowed` */
function leading(seated: Seated): Seated {
  if (!leads(seated.seat.role)) throw new AppError('not-allowed');
  return seated;
}
