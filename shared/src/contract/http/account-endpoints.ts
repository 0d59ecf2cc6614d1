import type { AddressLinkShown } from '../own-address.ts';
import type { PasskeyOffer, PasskeyQuestion } from '../passkey.ts';
import type { OwnAccount } from '../own-account.ts';
import type { AuthenticatorOffer, FactorWays, RecoveryCodes } from '../second-factor.ts';

/** Of the table of endpoints: completing a sign-in, passkeys, and one's own account. */
export const ACCOUNT_ENDPOINTS = {
  showSecondFactor: { method: 'POST', path: '/api/account/second-factor', who: 'signing-in' },
  offerAuthenticator: {
    method: 'POST',
    path: '/api/account/authenticator/offer',
    who: 'signing-in',
  },
  confirmAuthenticator: { method: 'POST', path: '/api/account/authenticator', who: 'signing-in' },
  factorWays: { method: 'GET', path: '/api/account/second-factor', who: 'signing-in' },
  offerPasskeySignIn: { method: 'POST', path: '/api/passkey-sign-in/offer', who: 'everyone' },
  signInByPasskey: { method: 'POST', path: '/api/passkey-sign-in', who: 'everyone' },
  offerPasskeyProof: {
    method: 'POST',
    path: '/api/account/passkey-proof/offer',
    who: 'signing-in',
  },
  showPasskey: { method: 'POST', path: '/api/account/passkey-proof', who: 'signing-in' },
  offerPasskey: { method: 'POST', path: '/api/account/passkeys/offer', who: 'signing-in' },
  addPasskey: { method: 'POST', path: '/api/account/passkeys', who: 'signing-in' },
  renamePasskey: { method: 'PUT', path: '/api/account/passkeys/:passkey', who: 'staff' },
  // With what shows who it is, which a DELETE may lose on its way.
  removePasskey: { method: 'POST', path: '/api/account/passkeys/:passkey/remove', who: 'staff' },
  ownAccount: { method: 'GET', path: '/api/account', who: 'staff' },
  takeOffAuthenticator: {
    method: 'POST',
    path: '/api/account/authenticator/remove',
    who: 'staff',
  },
  renewRecoveryCodes: { method: 'POST', path: '/api/account/recovery-codes', who: 'staff' },
  askNewAddress: { method: 'POST', path: '/api/account/address', who: 'staff' },
  lookAtAddressLink: { method: 'POST', path: '/api/address-link', who: 'everyone' },
  takeNewAddress: { method: 'POST', path: '/api/address-link/use', who: 'everyone' },
  changePassword: { method: 'PUT', path: '/api/account/password', who: 'staff' },
  signOutElsewhere: { method: 'POST', path: '/api/account/sign-out-elsewhere', who: 'staff' },
} as const;

/** What they answer with. */
export interface AccountAnswers {
  showSecondFactor: undefined;
  offerAuthenticator: AuthenticatorOffer;
  confirmAuthenticator: RecoveryCodes;
  factorWays: FactorWays;
  offerPasskeySignIn: PasskeyQuestion;
  signInByPasskey: undefined;
  offerPasskeyProof: PasskeyQuestion;
  showPasskey: undefined;
  offerPasskey: PasskeyOffer;
  /** Recovery codes where it is the account's first second factor, and else none. */
  addPasskey: RecoveryCodes;
  renamePasskey: undefined;
  removePasskey: undefined;
  ownAccount: OwnAccount;
  takeOffAuthenticator: undefined;
  renewRecoveryCodes: RecoveryCodes;
  askNewAddress: undefined;
  lookAtAddressLink: AddressLinkShown;
  takeNewAddress: undefined;
  changePassword: undefined;
  signOutElsewhere: undefined;
}
