/** The app that somebody's codes come from. */
export interface AuthenticatorTable {
  account: string;
  /** What it makes codes with, sealed. */
  secret: string;
  /** The step of time of the last code that was taken: none up to it is taken again. */
  last_step: number;
  since: number;
}

/** A secret that was offered to an app and not confirmed yet: for the sign-in that asked, alone. */
export interface AuthenticatorOfferTable {
  sign_in: string;
  /** Sealed. */
  secret: string;
}

/** A recovery code that was not used yet. */
export interface RecoveryCodeTable {
  account: string;
  /** A keyed hash. */
  hash: string;
}

/** A sign-in that has shown its account's second factor. */
export interface SignInProofTable {
  sign_in: string;
}

/** A passkey that somebody can sign in with. */
export interface PasskeyTable {
  id: string;
  account: string;
  /** What its device knows it by, in base 64. */
  credential: string;
  /** What its owner calls it, sealed. */
  name: string;
  /** In base 64; it opens nothing. */
  public_key: string;
  /** How its device is reached: words with spaces between. */
  transports: string;
  /** How often it was used, as its device counts; 0 from those that do not count. */
  counter: number;
  since: number;
  last_used: number | null;
}

/** A question that a passkey answers once: for the sign-in, or else the browser, that asked. */
export interface PasskeyQuestionTable {
  challenge: string;
  purpose: 'add' | 'prove' | 'sign-in';
  sign_in: string | null;
  /** A keyed hash of what that browser alone has. */
  browser: string | null;
  ends: number;
}

declare module '../../storage/schema.ts' {
  interface Schema {
    authenticator: AuthenticatorTable;
    authenticator_offer: AuthenticatorOfferTable;
    recovery_code: RecoveryCodeTable;
    sign_in_proof: SignInProofTable;
    passkey: PasskeyTable;
    passkey_question: PasskeyQuestionTable;
  }
}
