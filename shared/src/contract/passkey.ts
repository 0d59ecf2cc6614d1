import { z } from 'zod';
import { PASSKEY_LIMITS } from './passkey-limits.ts';
import { ownPassword } from './second-factor.ts';

/** Bytes as browsers write them in JSON. The largest are the keys of some security keys. */
const base64url = z
  .string()
  .regex(/^[\w-]*$/)
  .max(6000);

const common = { id: base64url, rawId: base64url, type: z.literal('public-key') };

/** What a browser answers where a passkey was used. */
export const passkeyAnswer = z.strictObject({
  ...common,
  response: z.strictObject({
    authenticatorData: base64url,
    clientDataJSON: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});
export type PasskeyAnswer = z.infer<typeof passkeyAnswer>;

/** What a browser answers where a passkey was made. */
export const madePasskey = z.strictObject({
  ...common,
  response: z.strictObject({
    attestationObject: base64url,
    clientDataJSON: base64url,
    /** How the device that holds it is reached, as `internal` or `usb`. */
    transports: z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(8),
  }),
});
export type MadePasskey = z.infer<typeof madePasskey>;

/** Shows once more who it is, before the account itself is changed: a password, or a passkey. */
export const ownProof = z.union([
  z.strictObject({ password: ownPassword }),
  z.strictObject({ passkey: passkeyAnswer }),
]);
export type OwnProof = z.infer<typeof ownProof>;

const passkeyName = z.string().trim().min(1).max(PASSKEY_LIMITS.name);

/** `POST /api/passkey-sign-in`, `POST /api/account/passkey-proof`. */
export const showPasskeyRequest = z.strictObject({ answer: passkeyAnswer });

/**
 * `POST /api/account/passkeys/offer`, and what else asks for a proof, but where the account could
 * not be used otherwise.
 */
export const ownProofIfComplete = z.union([z.strictObject({}), ownProof]);

/** `POST /api/account/passkeys`. */
export const addPasskeyRequest = z.strictObject({ name: passkeyName, made: madePasskey });

/** `PUT /api/account/passkeys/:passkey`. */
export const renamePasskeyRequest = z.strictObject({ name: passkeyName });

interface PasskeyNamed {
  id: string;
  type: string;
  transports?: string[];
}

/** What a browser is asked, to use a passkey. It works once, for some minutes, in this browser. */
export interface PasskeyQuestion {
  challenge: string;
  rpId?: string;
  timeout?: number;
  userVerification?: string;
  /** The account's passkeys; none where any may be used. */
  allowCredentials?: PasskeyNamed[];
}

/** What a browser is asked, to make a passkey. It works once, for some minutes, in this sign-in. */
export interface PasskeyOffer {
  challenge: string;
  rp: { id?: string; name: string };
  user: { id: string; name: string; displayName: string };
  pubKeyCredParams: { alg: number; type: string }[];
  timeout?: number;
  excludeCredentials?: PasskeyNamed[];
  authenticatorSelection?: {
    residentKey?: string;
    requireResidentKey?: boolean;
    userVerification?: string;
  };
}

/** A passkey of one's own. */
export interface OwnPasskey {
  id: string;
  name: string;
  /** ISO 8601. */
  since: string;
  /** ISO 8601; absent while it has never been used. */
  lastUsed?: string;
}
