import type { ErrorCode } from '@rapport/shared/contract/errors.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { goesOn, STAND_IN_ROLE } from '../people/takes-part.ts';
import { isStandInTime } from '../scheduling/stand-in-time.ts';
import { keepOut } from '../staff/roles.ts';
import type {} from '../staff/tables.ts';
import { signsIn } from './signs-in.ts';
import { SIGN_IN_ENDS_MS, SIGN_IN_IDLE_MS } from '../../auth/sign-in-life.ts';
import type { Database, Db } from '../../storage/database.ts';

/** How a live connection showed that it may be here. */
export type Way =
  | { readonly invitation: string }
  /** `signIn` is the identifier of the sign-in, not its token. */
  | { readonly staffUser: string; readonly signIn: string };

/** What was let in: a seat of a room, or without one a page of staff. */
export interface Admitted {
  readonly seat?: SeatId;
  /** The role that the seat had then. */
  readonly role?: MembershipRole;
  readonly via: Way;
}

/** Why a connection may be here no longer. */
export type NoLonger =
  | Extract<
      ErrorCode,
      'link-revoked' | 'link-expired' | 'sign-in-needed' | 'not-signed-in' | 'not-allowed'
    >
  /** It may be here, but as somebody else than it came. */
  | 'role-changed';

/** Says of one connection why it may be here no longer; `undefined` while it may. */
export type Verdict = (admitted: Admitted) => NoLonger | undefined;

/** Well below what SQLite and PostgreSQL take in one statement. */
const AT_ONCE = 500;

/** Looks up at once what lets all of these in, as it stands in the database at `now`. */
export async function verdictOn(db: Db, all: readonly Admitted[], now: number): Promise<Verdict> {
  const ids = idsOf(all);
  const links = await findLinks(db, ids.invitations);
  const signIns = await findSignIns(db, ids.signIns);
  const seats = await findSeats(db, ids.seats, now);
  return ({ seat, role, via }) => {
    const changed = (now: MembershipRole) =>
      role !== undefined && role !== now && !(leads(role) && leads(now))
        ? 'role-changed'
        : undefined;
    if ('invitation' in via) {
      const link = links.get(via.invitation);
      if (!link || link.revoked_at !== null || link.left_at !== null) return 'link-revoked';
      if (link.expires_at <= now) return 'link-expired';
      return signsIn(link) ? 'sign-in-needed' : changed(link.role);
    }
    const signIn = signIns.get(via.signIn);
    if (signIn?.userId !== via.staffUser || endOf(signIn) <= now) return 'not-signed-in';
    if (seat === undefined) return undefined;
    const held = seats.get(seat);
    return held?.account === via.staffUser ? changed(held.role) : 'not-allowed';
  };
}

/** Someone who is in a room uses their sign-in: notes it, up to the end that every sign-in has. */
export async function prolong(
  { kysely: db, kind }: Pick<Database, 'kysely' | 'kind'>,
  all: readonly Admitted[],
  now: number,
): Promise<void> {
  const signIns = await findSignIns(
    db,
    idsOf(all.filter(({ seat }) => seat !== undefined)).signIns,
  );
  for (const signIn of signIns.values()) {
    const until = Math.min(now + SIGN_IN_IDLE_MS, timeOf(signIn.createdAt) + SIGN_IN_ENDS_MS);
    if (until - timeOf(signIn.expiresAt) < NOTED_EVERY_MS) continue;
    const moment = (time: number) =>
      kind === 'postgres' ? new Date(time) : new Date(time).toISOString();
    await db
      .updateTable('auth_session')
      .set({ expiresAt: moment(until), updatedAt: moment(now) })
      .where('id', '=', signIn.id)
      .execute();
  }
}

const NOTED_EVERY_MS = 15 * 60_000;

function idsOf(all: readonly Admitted[]) {
  const invitations = new Set<string>();
  const signIns = new Set<string>();
  const seats = new Set<SeatId>();
  for (const { seat, via } of all) {
    if ('invitation' in via) invitations.add(via.invitation);
    else {
      signIns.add(via.signIn);
      if (seat !== undefined) seats.add(seat);
    }
  }
  return { invitations, signIns, seats };
}

const findLinks = (db: Db, ids: Iterable<string>) =>
  byId(ids, (some) =>
    db
      .selectFrom('invitation')
      .innerJoin('membership', 'membership.id', 'invitation.membership')
      .innerJoin('person', 'person.id', 'membership.person')
      .where('invitation.id', 'in', some)
      .select(['invitation.id', 'revoked_at', 'expires_at', 'role', 'left_at', 'account'])
      .execute(),
  );

interface SignIn {
  readonly id: string;
  readonly userId: string;
  readonly createdAt: string | Date;
  readonly expiresAt: string | Date;
}

const findSignIns = (db: Db, ids: Iterable<string>): Promise<Map<string, SignIn>> =>
  byId(ids, (some) =>
    db
      .selectFrom('auth_session')
      .where('id', 'in', some)
      .select(['id', 'userId', 'createdAt', 'expiresAt'])
      .execute(),
  );

/**
 * The account of each seat's person and its role, as long as they are in the course; and of who
 * stands in, as long as it is time for that. Whose roles in the practice keep them out has none.
 */
const findSeats = (db: Db, ids: Iterable<SeatId>, now: number) =>
  byId(ids, async (some) => {
    const rows = await db
      .selectFrom('seat')
      .innerJoin('membership', 'membership.id', 'seat.membership')
      .innerJoin('person', 'person.id', 'membership.person')
      .innerJoin('session', 'session.id', 'seat.session')
      .leftJoin('staff_member', 'staff_member.person', 'membership.person')
      .leftJoin('stand_in', (join) =>
        join
          .onRef('stand_in.membership', '=', 'seat.membership')
          .onRef('stand_in.session', '=', 'seat.session'),
      )
      .where('seat.id', 'in', some)
      .where((eb) =>
        eb.or([goesOn('membership.left_at', now), eb('stand_in.session', 'is not', null)]),
      )
      .select(['seat.id', 'account', 'role', 'stand_in.session as standIn'])
      .select(['session.starts_at as startsAt', 'session.minutes', 'staff_member.roles'])
      .execute();
    return rows.flatMap(({ standIn, role, roles, ...row }) => {
      const part = standIn === null ? role : STAND_IN_ROLE;
      if (keepOut(roles, part)) return [];
      return standIn === null || isStandInTime(row, now) ? [{ ...row, role: part }] : [];
    });
  });

async function byId<Row extends { id: string }>(
  ids: Iterable<string>,
  find: (some: string[]) => Promise<Row[]>,
): Promise<Map<string, Row>> {
  const all = [...ids];
  const rows: Row[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    rows.push(...(await find(all.slice(at, at + AT_ONCE))));
  }
  return new Map(rows.map((row) => [row.id, row]));
}

const endOf = ({ createdAt, expiresAt }: SignIn): number =>
  Math.min(timeOf(expiresAt), timeOf(createdAt) + SIGN_IN_ENDS_MS);

const timeOf = (moment: string | Date): number => new Date(moment).getTime();
