import type {
  MadePasskey,
  PasskeyAnswer,
  PasskeyOffer,
  PasskeyQuestion,
} from '@rapport/shared/contract/passkey.ts';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { cose, decodeClientDataJSON } from '@simplewebauthn/server/helpers';
import { QUESTION_MS } from './passkey-questions.ts';

/** Where passkeys belong to: they are bound to the server's own name. */
export interface PasskeySite {
  /** The name of the server's public address. */
  readonly rpId: string;
  /** The origins of our pages under that name. */
  readonly origins: readonly string[];
}

/** The site at a public address; our pages at other names have no passkeys. */
export function passkeySite(publicUrl: string, origins: readonly string[]): PasskeySite {
  const rpId = new URL(publicUrl).hostname;
  const isUnder = (origin: string) => {
    const { hostname } = new URL(origin);
    return hostname === rpId || hostname.endsWith(`.${rpId}`);
  };
  return { rpId, origins: origins.filter(isUnder) };
}

/** What is known of a passkey once it was made. */
export interface NewPasskey {
  readonly credential: string;
  /** In base 64. */
  readonly publicKey: string;
  readonly counter: number;
}

/** Which passkey a browser may use, or may not make again. */
export interface KnownPasskey {
  readonly credential: string;
  readonly transports: string;
}

const CHALLENGE = /^[\w-]{1,100}$/;

/** What every device can sign with. */
const ALGORITHMS = [cose.COSEALG.EdDSA, cose.COSEALG.ES256, cose.COSEALG.RS256];

/** Asks for a passkey; any of the site's where none is named. */
export const questionFor = (
  { rpId }: PasskeySite,
  known: readonly KnownPasskey[],
): Promise<PasskeyQuestion> =>
  generateAuthenticationOptions({
    rpID: rpId,
    userVerification: 'required',
    timeout: QUESTION_MS,
    ...(known.length > 0 && { allowCredentials: known.map(described) }),
  });

/** Asks for a new passkey that can be found without an address, by somebody whom it recognises. */
export const offerFor = (
  { rpId }: PasskeySite,
  { practice, account, email, known }: OfferTo,
): Promise<PasskeyOffer> =>
  generateRegistrationOptions({
    rpID: rpId,
    rpName: practice,
    userID: new TextEncoder().encode(account),
    userName: email,
    userDisplayName: email,
    timeout: QUESTION_MS,
    excludeCredentials: known.map(described),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });

/** Whom a new passkey is for. */
interface OfferTo {
  readonly practice: string;
  readonly account: string;
  readonly email: string;
  /** Those that the account has. */
  readonly known: readonly KnownPasskey[];
}

const described = ({ credential, transports }: KnownPasskey) => ({
  id: credential,
  transports: transports.split(' ').filter(Boolean),
});

/** The challenge that a browser says it answers; nothing where it says nothing of the kind. */
export function challengeIn({ response }: PasskeyAnswer | MadePasskey): string | undefined {
  try {
    const { challenge }: { challenge: unknown } = decodeClientDataJSON(response.clientDataJSON);
    return typeof challenge === 'string' && CHALLENGE.test(challenge) ? challenge : undefined;
  } catch {
    return undefined;
  }
}

/** The passkey that was made for this challenge, by a page of ours; nothing for any other. */
export async function newPasskeyIn(
  { rpId, origins }: PasskeySite,
  made: MadePasskey,
  challenge: string,
): Promise<NewPasskey | undefined> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...made, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: [...origins],
      expectedRPID: rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified) return undefined;
    const { id, publicKey, counter } = registrationInfo.credential;
    return { credential: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter };
  } catch {
    // The library throws for whatever is wrong: all of it comes from the browser.
    return undefined;
  }
}

/**
 * Whether the passkey with this key has answered the challenge, on a page of ours, and has
 * recognised its owner.
 * @returns its counter, to be compared with the one before; nothing where it has not
 */
export async function counterIn(
  { rpId, origins }: PasskeySite,
  { response: { userHandle, ...response }, ...answer }: PasskeyAnswer,
  { challenge, publicKey }: { challenge: string; publicKey: string },
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        ...answer,
        response: { ...response, ...(userHandle !== undefined && { userHandle }) },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: [...origins],
      expectedRPID: rpId,
      requireUserVerification: true,
      // The counter is compared where it is written: of two answers at once one may be older.
      credential: { id: answer.id, publicKey: Buffer.from(publicKey, 'base64url'), counter: 0 },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}
