import { z } from 'zod';
import { ownProof } from './passkey.ts';
import { anyRevision } from './revision.ts';
import { STAFF_LIMITS } from './staff-limits.ts';

const email = z.email().max(STAFF_LIMITS.email).toLowerCase();

/** `POST /api/account/address`: asks for a link, at this address, to sign in with it from now on. */
export const askNewAddressRequest = z.strictObject({ email, proof: ownProof });
export type AskNewAddress = z.input<typeof askNewAddressRequest>;

/** `POST /api/address-link`, `POST /api/address-link/use`. */
export const addressLinkRequest = z.strictObject({ token: z.string().min(1).max(100) });

/** `PUT /api/staff/people/:person/address`. */
export const changeAddressRequest = z.strictObject({ email, revision: anyRevision });
export type ChangeAddress = z.input<typeof changeAddressRequest>;

/** `POST /api/address-link`: the address that the link confirms. */
export interface AddressLinkShown {
  email: string;
}
