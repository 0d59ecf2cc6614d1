import type { DtlsParameters } from 'mediasoup/types';
import { z } from 'zod';

/** A fingerprint of so many bytes. */
const fingerprint = <A extends string>(algorithm: A, bytes: number) =>
  z.object({
    algorithm: z.literal(algorithm),
    value: z.string().regex(new RegExp(`^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){${String(bytes - 1)}}$`)),
  });

/**
 * The DTLS parameters of a client's end: at least one fingerprint of its certificate, each made
 * with a hash that nobody can find a second certificate for. SHA-1 is not one any more.
 */
export const dtlsForm: z.ZodType<DtlsParameters> = z.object({
  role: z.enum(['auto', 'client', 'server']).exactOptional(),
  fingerprints: z
    .array(
      z.discriminatedUnion('algorithm', [
        fingerprint('sha-256', 32),
        fingerprint('sha-384', 48),
        fingerprint('sha-512', 64),
      ]),
    )
    .min(1)
    .max(8),
});
