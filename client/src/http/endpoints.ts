import type { Pact } from '@rapport/shared/contract/practice.ts';
import type {
  JoinInfo,
  KeptMessages,
  Me,
  RenewedLink,
  SessionList,
} from '@rapport/shared/contract/rest.ts';
import { ApiError, problemOf, request } from './api.ts';

/** What a join link's token leads to. @throws ApiError */
export const join = (token: string, device: string): Promise<JoinInfo> =>
  request('POST', '/api/join', { body: { token, device } });

/** The seat in a session of whoever is signed in. @throws ApiError */
export const openSession = (session: string): Promise<JoinInfo> =>
  request('POST', `/api/sessions/${encodeURIComponent(session)}/seat`, { body: {} });

/** Who is signed in; `null` when nobody is. @throws ApiError */
export const whoAmI = (): Promise<Me | null> => request('GET', '/api/me');

/** Today's sessions of whoever is signed in. @throws ApiError */
export const todaysSessions = (): Promise<SessionList> => request('GET', '/api/sessions');

/**
 * Signs in. @throws ApiError, with `wrong-credentials` where they are, `cookies-blocked` where they
 * are right and the browser still does not show that somebody is signed in
 */
export async function signIn(email: string, password: string): Promise<void> {
  try {
    await request('POST', '/api/auth/sign-in/email', { body: { email, password } });
  } catch (error) {
    const problem = problemOf(error);
    // The sign-in's own words for it: an address that is none, or not one of ours.
    throw problem === 'not-signed-in' || problem === 'invalid-message'
      ? new ApiError('wrong-credentials')
      : error;
  }
  if ((await whoAmI()) === null) throw new ApiError('cookies-blocked');
}

/** Signs out on this device. @throws ApiError */
export const signOut = (): Promise<void> => request('POST', '/api/auth/sign-out', { body: {} });

/** Settles what a session's course has agreed on. @throws ApiError */
export const settlePact = (session: string, pact: Pact): Promise<void> =>
  request('PUT', `/api/sessions/${encodeURIComponent(session)}/pact`, { body: pact });

/** What was kept of a session's messages. @throws ApiError */
export const keptMessages = (session: string): Promise<KeptMessages> =>
  request('GET', `/api/sessions/${encodeURIComponent(session)}/messages`);

const linkOf = (session: string, seat: string): string =>
  `/api/sessions/${encodeURIComponent(session)}/people/${encodeURIComponent(seat)}/link`;

/** Makes a new join link for a person; the one before stops working. @throws ApiError */
export const renewLink = (session: string, seat: string): Promise<RenewedLink> =>
  request('POST', linkOf(session, seat), { body: {} });

/** Withdraws a person's join link. @throws ApiError */
export const withdrawLink = (session: string, seat: string): Promise<void> =>
  request('DELETE', linkOf(session, seat));
