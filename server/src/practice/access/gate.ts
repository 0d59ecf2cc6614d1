import type { IncomingHttpHeaders } from 'node:http';
import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import type { Handshake } from '@rapport/shared/contract/socket.ts';
import { AppError } from '../../platform/errors.ts';
import { isFromOwnPage } from '../../platform/own-origin.ts';
import type { SecurityLog } from '../../platform/security-events.ts';
import { mapStorageError } from '../../storage/storage-error.ts';
import type { Way } from './access-check.ts';
import type { Access } from './access.ts';
import { signsIn } from './signs-in.ts';

/** A seat, and how whoever asks for it showed that it is theirs. */
export interface Admission {
  readonly session: SessionId;
  readonly seat: SeatId;
  readonly role: MembershipRole;
  readonly via: Way;
}

/** Says which seat a connection belongs to. */
export interface Gate {
  /**
   * The seat of whoever, from this network, shows a join link's token, or is signed in (cookie) and names a session.
   * @throws AppError `link-invalid`, `link-expired`, `link-revoked`, `sign-in-needed` (the
   * link of somebody who signs in: by a link alone nobody facilitates), `not-signed-in`, `not-allowed` (no part
   * in the session, or another site's page asks), `not-found`, `storage-failed`.
   */
  admit(
    handshake: Pick<Handshake, 'token' | 'session'>,
    headers: IncomingHttpHeaders,
    network: string,
  ): Promise<Admission>;
  /**
   * Who is signed in on a page of ours, and by which sign-in.
   * @throws AppError `not-signed-in`, `not-allowed` (another site's page asks), `storage-failed`.
   */
  staffAt(
    headers: IncomingHttpHeaders,
    network: string,
  ): Promise<Extract<Way, { staffUser: string }>>;
}

/** What the gate needs. */
export interface GateContext {
  readonly practice: Pick<Access, 'seatOfLink' | 'seatOfStaff'>;
  /** The staff account whose sign-in cookie is among the headers, and which sign-in it is. */
  readonly signInOf: (
    headers: IncomingHttpHeaders,
  ) => Promise<{ account: string; signIn: string } | undefined>;
  /** The origins that pages of ours have. */
  readonly origins: readonly string[];
  readonly security: Pick<SecurityLog, 'originRefused'>;
}

/** The gate over the practice's links and staff accounts. */
export const createGate = (context: GateContext): Gate => ({
  admit: (handshake, headers, network) =>
    admit(context, handshake, headers, network).catch((error: unknown) => {
      throw mapStorageError(error);
    }),
  staffAt: (headers, network) =>
    staffAt(context, headers, network).catch((error: unknown) => {
      throw mapStorageError(error);
    }),
});

async function staffAt(
  { signInOf, origins, security }: GateContext,
  headers: IncomingHttpHeaders,
  network: string,
): ReturnType<Gate['staffAt']> {
  if (!isFromOwnPage(headers, origins)) {
    security.originRefused({ address: network });
    throw new AppError('not-allowed', 'origin');
  }
  const staff = await signInOf(headers);
  if (staff === undefined) throw new AppError('not-signed-in');
  return { staffUser: staff.account, signIn: staff.signIn };
}

async function admit(
  { practice, signInOf, origins, security }: GateContext,
  { token, session: id }: Pick<Handshake, 'token' | 'session'>,
  headers: IncomingHttpHeaders,
  network: string,
): Promise<Admission> {
  // Another site's page has the browser's cookies behind it, and may have got hold of a token.
  if (!isFromOwnPage(headers, origins)) {
    security.originRefused({ address: network });
    throw new AppError('not-allowed', 'origin');
  }
  if (token !== undefined) {
    const { invitation, session, seat } = await practice.seatOfLink(token, network);
    if (signsIn(seat)) throw new AppError('sign-in-needed');
    return { session: session.id, seat: seat.seat, role: seat.role, via: { invitation } };
  }
  const staff = await signInOf(headers);
  if (staff === undefined) throw new AppError('not-signed-in');
  if (id === undefined) throw new AppError('invalid-message', 'session');
  const { account, signIn } = staff;
  const { session, seat } = await practice.seatOfStaff(account, id);
  const via = { staffUser: account, signIn };
  return { session: session.id, seat: seat.seat, role: seat.role, via };
}
