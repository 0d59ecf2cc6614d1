import type { AddressLinkShown } from '@rapport/shared/contract/own-address.ts';
import type { OwnProof } from '@rapport/shared/contract/passkey.ts';
import type { OwnAccount } from '@rapport/shared/contract/own-account.ts';
import type {
  AuthenticatorOffer,
  FactorRule,
  FactorWays,
  RecoveryCodes,
} from '@rapport/shared/contract/second-factor.ts';
import { call } from './api.ts';

/** Completes the sign-in. @throws ApiError `wrong-code`, `rate-limited` */
export const showSecondFactor = (code: string): Promise<void> =>
  call('showSecondFactor', { body: { code } });

/** What completes the sign-in. @throws ApiError */
export const factorWays = (): Promise<FactorWays> => call('factorWays');

/** A key for an app, in place of one that was offered before. @throws ApiError */
export const offerAuthenticator = (proof?: OwnProof): Promise<AuthenticatorOffer> =>
  call('offerAuthenticator', { body: proof ?? {} });

/** Takes the app that has the key. @throws ApiError `wrong-code` */
export const confirmAuthenticator = (code: string): Promise<RecoveryCodes> =>
  call('confirmAuthenticator', { body: { code } });

/** How one's own account is protected. @throws ApiError */
export const ownAccount = (): Promise<OwnAccount> => call('ownAccount');

/** Takes the app off. @throws ApiError `wrong-credentials`, `last-second-factor` */
export const takeOffAuthenticator = (proof: OwnProof): Promise<void> =>
  call('takeOffAuthenticator', { body: proof });

/** Ten new recovery codes. @throws ApiError `wrong-credentials` */
export const renewRecoveryCodes = (proof: OwnProof): Promise<RecoveryCodes> =>
  call('renewRecoveryCodes', { body: proof });

/** Changes one's own password. @throws ApiError `wrong-credentials` */
export const changePassword = (password: string, newPassword: string): Promise<void> =>
  call('changePassword', { body: { password, newPassword } });

/** Asks for a link at a new address. @throws ApiError `wrong-credentials`, `no-mail` */
export const askNewAddress = (email: string, proof: OwnProof): Promise<void> =>
  call('askNewAddress', { body: { email, proof } });

/** The address that a link confirms. @throws ApiError `address-link-over` */
export const lookAtAddressLink = (token: string): Promise<AddressLinkShown> =>
  call('lookAtAddressLink', { body: { token } });

/** Signs in with it from now on. @throws ApiError `address-link-over` */
export const takeNewAddress = (token: string): Promise<void> =>
  call('takeNewAddress', { body: { token } });

/** Ends one's other sign-ins. @throws ApiError */
export const signOutElsewhere = (): Promise<void> => call('signOutElsewhere');

/** Whether everyone who works here needs a second factor. @throws ApiError */
export const factorRule = (): Promise<FactorRule> => call('factorRule');

/** Says whether they do. @throws ApiError */
export const setFactorRule = (required: boolean): Promise<void> =>
  call('setFactorRule', { body: { required } });
