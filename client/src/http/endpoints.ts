import type {
  JoinInfo,
  KeptMessages,
  Me,
  PersonContact,
  RenewedLink,
  SessionList,
} from '@rapport/shared/contract/rest.ts';
import { ApiError, call, problemOf } from './api.ts';

/** What a join link's token leads to. @throws ApiError */
export const join = (token: string, device: string): Promise<JoinInfo> =>
  call('join', { body: { token, device } });

/** The seat in a session of whoever is signed in. @throws ApiError */
export const openSession = (id: string): Promise<JoinInfo> =>
  call('openSession', { params: { id } });

/** Who is signed in; `null` when nobody is. @throws ApiError */
export const whoAmI = (): Promise<Me | null> => call('me');

/** Today's sessions of whoever is signed in. @throws ApiError */
export const todaysSessions = (): Promise<SessionList> => call('sessions');

/**
 * Signs in. @throws ApiError, with `wrong-credentials` where they are, `cookies-blocked` where they
 * are right and the browser still does not show that somebody is signed in
 */
export async function signIn(email: string, password: string): Promise<void> {
  try {
    await call('signIn', { body: { email, password } });
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
export const signOut = (): Promise<void> => call('signOut');

/** Settles what a session's course has agreed on. @throws ApiError */

/** What was kept of a session's messages. @throws ApiError */
export const keptMessages = (id: string): Promise<KeptMessages> =>
  call('keptMessages', { params: { id } });

/** How somebody of a session is reached. @throws ApiError */
export const contact = (id: string, seat: string): Promise<PersonContact> =>
  call('contact', { params: { id, seat } });

/** Makes a new join link for a person; the one before stops working. @throws ApiError */
export const renewLink = (id: string, seat: string): Promise<RenewedLink> =>
  call('renewLink', { params: { id, seat } });

/** Withdraws a person's join link. @throws ApiError */
export const withdrawLink = (id: string, seat: string): Promise<void> =>
  call('withdrawLink', { params: { id, seat } });
