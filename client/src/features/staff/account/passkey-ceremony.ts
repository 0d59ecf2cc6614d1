import type {
  MadePasskey,
  PasskeyAnswer,
  PasskeyOffer,
  PasskeyQuestion,
} from '@rapport/shared/contract/passkey.ts';
import {
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';
import { ApiError } from '../../../http/api.ts';

/**
 * Has the browser make a passkey.
 * @throws ApiError `passkey-unused` where it did not, `passkey-there` where there is one already
 */
export async function makePasskey(offer: PasskeyOffer): Promise<MadePasskey> {
  const { id, rawId, response } = await asked(() =>
    startRegistration({
      optionsJSON: offer as Parameters<typeof startRegistration>[0]['optionsJSON'],
    }),
  );
  const { attestationObject, clientDataJSON, transports = [] } = response;
  return {
    id,
    rawId,
    type: 'public-key',
    response: { attestationObject, clientDataJSON, transports },
  };
}

/**
 * Has the browser answer with a passkey. One at a time: what was asked before is over.
 * @param autofill offers them where the address is typed, and waits until one is chosen
 * @throws ApiError `passkey-unused`
 */
export async function answerByPasskey(
  question: PasskeyQuestion,
  { autofill = false } = {},
): Promise<PasskeyAnswer> {
  const { id, rawId, response } = await asked(() =>
    startAuthentication({
      optionsJSON: question as Parameters<typeof startAuthentication>[0]['optionsJSON'],
      useBrowserAutofill: autofill,
    }),
  );
  const { authenticatorData, clientDataJSON, signature, userHandle } = response;
  return {
    id,
    rawId,
    type: 'public-key',
    response: {
      authenticatorData,
      clientDataJSON,
      signature,
      ...(userHandle !== undefined && { userHandle }),
    },
  };
}

/** Whether passkeys can be offered where the address is typed. */
export const canOfferWhileTyping = browserSupportsWebAuthnAutofill;

/** Takes back what the browser was asked last. */
export const stopAsking = (): void => WebAuthnAbortService.cancelCeremony();

/** Browsers tell a refusal, a timeout and a missing passkey alike, so that pages cannot look. */
async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const isThere = error instanceof Error && error.name === 'InvalidStateError';
    throw new ApiError(isThere ? 'passkey-there' : 'passkey-unused');
  }
}
