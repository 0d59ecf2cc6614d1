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

declare module '../../storage/schema.ts' {
  interface Schema {
    authenticator: AuthenticatorTable;
    authenticator_offer: AuthenticatorOfferTable;
    recovery_code: RecoveryCodeTable;
    sign_in_proof: SignInProofTable;
  }
}
