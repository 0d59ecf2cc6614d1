import type {
  MadePasskey,
  OwnProof,
  PasskeyAnswer,
  PasskeyOffer,
  PasskeyQuestion,
} from '@rapport/shared/contract/passkey.ts';
import type { RecoveryCodes } from '@rapport/shared/contract/second-factor.ts';
import { ApiError, call } from './api.ts';
import { whoAmI } from './endpoints.ts';

/** What a passkey is to answer, to sign in. @throws ApiError */
export const offerPasskeySignIn = (): Promise<PasskeyQuestion> => call('offerPasskeySignIn');

/** Signs in. @throws ApiError `passkey-refused`, `account-closed`, `cookies-blocked` */
export async function signInByPasskey(answer: PasskeyAnswer): Promise<void> {
  await call('signInByPasskey', { body: { answer } });
  if ((await whoAmI()) === null) throw new ApiError('cookies-blocked');
}

/** What one of the account's passkeys is to answer. @throws ApiError */
export const offerPasskeyProof = (): Promise<PasskeyQuestion> => call('offerPasskeyProof');

/** Completes the sign-in. @throws ApiError `passkey-refused` */
export const showPasskey = (answer: PasskeyAnswer): Promise<void> =>
  call('showPasskey', { body: { answer } });

/** What a new passkey is to be made with. @throws ApiError `wrong-credentials`, `passkey-refused` */
export const offerPasskey = (proof?: OwnProof): Promise<PasskeyOffer> =>
  call('offerPasskey', { body: proof ?? {} });

/** Keeps a new one; codes come with the first second step. @throws ApiError `passkey-refused` */
export const addPasskey = (name: string, made: MadePasskey): Promise<RecoveryCodes> =>
  call('addPasskey', { body: { name, made } });

/** Gives one another name. @throws ApiError */
export const renamePasskey = (passkey: string, name: string): Promise<void> =>
  call('renamePasskey', { params: { passkey }, body: { name } });

/** Takes one away. @throws ApiError `wrong-credentials`, `passkey-refused`, `last-second-factor` */
export const removePasskey = (passkey: string, proof: OwnProof): Promise<void> =>
  call('removePasskey', { params: { passkey }, body: proof });
