import type {
  AuthenticatorOffer,
  FactorRule,
  OwnAccount,
  RecoveryCodes,
} from '@rapport/shared/contract/second-factor.ts';
import { call } from './api.ts';

/** Completes the sign-in. @throws ApiError `wrong-code`, `rate-limited` */
export const showSecondFactor = (code: string): Promise<void> =>
  call('showSecondFactor', { body: { code } });

/** A key for an app, in place of one that was offered before. @throws ApiError */
export const offerAuthenticator = (password?: string): Promise<AuthenticatorOffer> =>
  call('offerAuthenticator', { body: password === undefined ? {} : { password } });

/** Takes the app that has the key. @throws ApiError `wrong-code` */
export const confirmAuthenticator = (code: string): Promise<RecoveryCodes> =>
  call('confirmAuthenticator', { body: { code } });

/** How one's own account is protected. @throws ApiError */
export const ownAccount = (): Promise<OwnAccount> => call('ownAccount');

/** Ten new recovery codes. @throws ApiError `wrong-credentials` */
export const renewRecoveryCodes = (password: string): Promise<RecoveryCodes> =>
  call('renewRecoveryCodes', { body: { password } });

/** Changes one's own password. @throws ApiError `wrong-credentials` */
export const changePassword = (password: string, newPassword: string): Promise<void> =>
  call('changePassword', { body: { password, newPassword } });

/** Ends one's other sign-ins. @throws ApiError */
export const signOutElsewhere = (): Promise<void> => call('signOutElsewhere');

/** Whether everyone who works here needs a second factor. @throws ApiError */
export const factorRule = (): Promise<FactorRule> => call('factorRule');

/** Says whether they do. @throws ApiError */
export const setFactorRule = (required: boolean): Promise<void> =>
  call('setFactorRule', { body: { required } });
