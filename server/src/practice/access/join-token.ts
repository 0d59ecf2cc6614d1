import { timingSafeEqual } from 'node:crypto';
import { hmac } from '../../platform/secret.ts';

/** Bytes of the invitation's identifier, and as many of its proof. */
const HALF = 16;

/**
 * The token of a join link: the invitation's identifier and a proof that we made it. It is made
 * anew whenever staff want to see the link, so that it need not be kept.
 */
export function joinToken(key: Buffer, invitation: string): string {
  const id = Buffer.from(invitation, 'base64url');
  return Buffer.concat([id, proof(key, id)]).toString('base64url');
}

/** The invitation that the token stands for; none when it is not exactly one that we have made. */
export function invitationOf(key: Buffer, token: string): string | undefined {
  const bytes = Buffer.from(token, 'base64url');
  // One spelling only: the decoder skips what it does not know, and ignores spare bits.
  if (bytes.length !== 2 * HALF || bytes.toString('base64url') !== token) {
    return undefined;
  }
  const id = bytes.subarray(0, HALF);
  if (!timingSafeEqual(bytes.subarray(HALF), proof(key, id))) return undefined;
  return id.toString('base64url');
}

const proof = (key: Buffer, id: Buffer): Buffer =>
  hmac(key, 'rapport invitation v1', id).subarray(0, HALF);
