import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import { AppError } from '../../platform/errors.ts';
import { randomId } from '../../platform/ids.ts';
import type { Db } from '../../storage/database.ts';
import { currentSession } from '../scheduling/current-session.ts';
import { invitationOf, joinToken } from './join-token.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { seatsOf, type Seat } from '../people/seats.ts';
import type { Session } from '../scheduling/sessions.ts';
import { endFeed } from './feed-links.ts';
import type {} from './tables.ts';

const DAY = 86_400_000;
/** How long a link goes on working after the last planned session of its course. */
export const AFTER_LAST_SESSION_MS = 30 * DAY;
/** How long it works in a course that pauses until further notice, unless that is changed. */
const WHILE_WAITING_MS = 365 * DAY;

type LinkContext = Pick<PracticeContext, 'linkKey' | 'publicUrl'>;

/** The link as it is given to the person: its secret part never reaches logs or other sites. */
export const joinLink = ({ linkKey, publicUrl }: LinkContext, invitation: string): string =>
  `${publicUrl}/join#${joinToken(linkKey, invitation)}`;

/** What a join link leads to. */
export interface Invited {
  readonly invitation: string;
  readonly session: Session;
  readonly seat: Seat;
  /** Since when its person is in the course, ms since the epoch. */
  readonly since: number;
}

/**
 * The seat that the token of a join link leads to.
 * @throws AppError `link-invalid`, `link-expired`, `link-revoked`
 */
export async function redeem(
  context: PracticeContext,
  token: string,
  address?: string,
): Promise<Invited> {
  const refused = refusal(context, address);
  const invitation = invitationOf(context.linkKey, token);
  if (invitation === undefined) throw refused('forged');
  const row = await context.db
    .selectFrom('invitation')
    .innerJoin('membership', 'membership.id', 'invitation.membership')
    .where('invitation.id', '=', invitation)
    .select(['membership.id', 'membership.course', 'person', 'role', 'joined_at', 'left_at'])
    .select(['expires_at', 'revoked_at'])
    .executeTakeFirst();
  if (!row) throw refused('forged');
  if (row.revoked_at !== null) throw refused('withdrawn', row.person);
  if (row.expires_at <= context.clock.now()) throw refused('expired', row.person);
  if (row.left_at !== null) throw refused('withdrawn', row.person);
  const session = await currentSession(context, {
    course: row.course,
    membership: row.id,
    role: row.role,
    since: row.joined_at,
  });
  const seat = (await seatsOf(context.db, session)).find((s) => s.membership === row.id);
  if (!seat) throw new AppError('link-invalid');
  return { invitation, session, seat, since: row.joined_at };
}

const REFUSALS = {
  forged: 'link-invalid',
  withdrawn: 'link-revoked',
  expired: 'link-expired',
} as const;

/** Notes that a link was refused, and gives the error to answer with. */
const refusal =
  ({ security }: PracticeContext, address: string | undefined) =>
  (reason: keyof typeof REFUSALS, subject?: string): AppError => {
    security.linkRefused({ reason, address, ...(subject !== undefined && { subject }) });
    return new AppError(REFUSALS[reason]);
  };

/** Makes a new link for a membership; an older one goes on working unless it is withdrawn. */
export async function invite(
  context: Pick<PracticeContext, 'db' | 'clock'>,
  membership: string,
): Promise<string> {
  const { db, clock } = context;
  const { course } = await db
    .selectFrom('membership')
    .where('id', '=', membership)
    .select('course')
    .executeTakeFirstOrThrow();
  const now = clock.now();
  const id = randomId();
  const expires_at = await expiryIn({ db, clock }, course, membership);
  await db
    .insertInto('invitation')
    .values({ id, membership, created_at: now, expires_at, revoked_at: null })
    .execute();
  return id;
}

/** Links of the course go on working until so long after its last session, also after changes. */
export async function keepLinksInTime(
  context: Pick<PracticeContext, 'db' | 'clock'>,
  course: string,
): Promise<void> {
  const expires_at = await expiryIn(context, course);
  const valid = context.db.updateTable('invitation').where('revoked_at', 'is', null);
  await valid
    .set({ expires_at })
    .where('membership', 'in', (eb) =>
      eb.selectFrom('membership').select('id').where('course', '=', course),
    )
    .execute();
  const alone = await context.db
    .selectFrom('session')
    .where('course', '=', course)
    .where('only_for', 'is not', null)
    .where('cancelled_at', 'is', null)
    .select('only_for as membership')
    .distinct()
    .execute();
  for (const { membership } of alone) {
    if (membership === null) continue;
    const theirs = await expiryIn(context, course, membership);
    await valid.set({ expires_at: theirs }).where('membership', '=', membership).execute();
  }
}

/** Until when a link that is made now works; for that member, whose own meetings count as well. */
async function expiryIn(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  course: string,
  membership?: string,
): Promise<number> {
  const last = await db
    .selectFrom('session')
    .where('course', '=', course)
    .where('cancelled_at', 'is', null)
    .where((eb) => eb.or([eb('only_for', 'is', null), eb('only_for', '=', membership ?? '')]))
    .select('starts_at')
    .orderBy('starts_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const now = clock.now();
  const waiting = await db
    .selectFrom('session')
    .where('course', '=', course)
    .where('waiting', '=', 1)
    .select('id')
    .limit(1)
    .executeTakeFirst();
  // Nobody knows yet when the course goes on: the link has to say so until then.
  if (waiting) return now + WHILE_WAITING_MS;
  return Math.max(now, last?.starts_at ?? now) + AFTER_LAST_SESSION_MS;
}

/** The valid invitations of a course, the newest one of each membership. */
export async function validInvitations(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  course: string,
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('invitation')
    .innerJoin('membership', 'membership.id', 'invitation.membership')
    .where('membership.course', '=', course)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', clock.now())
    .select(['invitation.id', 'membership'])
    .orderBy('created_at')
    .execute();
  return new Map(rows.map((row) => [row.membership, row.id]));
}

/**
 * Withdraws all links of a membership that were made up to a moment, and ends the connections that
 * came through them. Where none was made up to that moment nothing happens.
 */
export async function withdraw(
  context: Pick<PracticeContext, 'db' | 'clock' | 'rooms'>,
  membership: string,
  madeBy?: number,
): Promise<void> {
  const { db, clock, rooms } = context;
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ revoked_at: clock.now() })
    .where('membership', '=', membership)
    .where('revoked_at', 'is', null)
    .where('created_at', '<=', madeBy ?? Number.MAX_SAFE_INTEGER)
    .executeTakeFirst();
  if (madeBy !== undefined && numUpdatedRows === 0n) return;
  await endFeedOfClient(db, membership);
  const seats = await db
    .selectFrom('seat')
    .where('membership', '=', membership)
    .select(['session', 'id'])
    .execute();
  for (const { session, id } of seats) await rooms.onLinkRevoked(session, id);
}

/** Ends the connections of a membership in one session. */
export async function endSeat(
  { db, rooms }: Pick<PracticeContext, 'db' | 'rooms'>,
  session: SessionId,
  membership: string,
): Promise<void> {
  const seat = await db
    .selectFrom('seat')
    .where('session', '=', session)
    .where('membership', '=', membership)
    .select('id')
    .executeTakeFirst();
  if (seat) await rooms.onLinkRevoked(session, seat.id);
}

/** Whoever should not have had a client's link may have had the address of their calendar too. */
async function endFeedOfClient(db: Db, membership: string): Promise<void> {
  const client = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .where('membership.id', '=', membership)
    .where('person.account', 'is', null)
    .select('person.id')
    .executeTakeFirst();
  if (client) await endFeed(db, client.id);
}

/**
 * Gives a seat a new link in place of the older.
 * @throws AppError `not-found` when the session has no such seat.
 */
export async function renew(
  context: PracticeContext,
  session: { id: SessionId; course: string },
  seat: SeatId,
  account: string,
): Promise<string> {
  const { membership, person } = await seatOf(context, session, seat);
  await withdraw(context, membership);
  const link = joinLink(context, await invite(context, membership));
  context.security.linkRenewed({ account, session: session.id, subject: person });
  return link;
}

/**
 * Withdraws the links of a seat's person.
 * @throws AppError `not-found` when the session has no such seat.
 */
export async function withdrawFrom(
  context: PracticeContext,
  session: { id: SessionId; course: string },
  seat: SeatId,
  account: string,
): Promise<void> {
  const { membership, person } = await seatOf(context, session, seat);
  await withdraw(context, membership);
  context.security.linkWithdrawn({ account, session: session.id, subject: person });
}

/** @throws AppError `not-found` when the session has no such seat. */
async function seatOf(
  { db }: PracticeContext,
  session: { id: SessionId; course: string },
  seat: SeatId,
): Promise<Seat> {
  const found = (await seatsOf(db, session)).find((s) => s.seat === seat);
  if (!found) throw new AppError('not-found', 'seat');
  return found;
}
