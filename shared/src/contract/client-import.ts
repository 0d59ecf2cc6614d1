import { z } from 'zod';
import { clientRecord, keptRecord } from './client.ts';
import { CLIENT_LIMITS as LIMITS } from './client-limits.ts';
import { personId } from './ids.ts';

/** `POST /api/clients/alike`: who of the clients that the reader knows may be one of these. */
export const alikeClientsRequest = z.strictObject({
  clients: z
    .array(clientRecord.pick({ name: true, legalName: true, email: true }))
    .min(1)
    .max(LIMITS.imported),
});
export type AlikeClientsAsked = z.infer<typeof alikeClientsRequest>;

/** For each of those that were asked about, in their order, the clients who may be the same person. */
export interface AlikeClients {
  alike: { id: string; name: string }[][];
}

/**
 * `POST /api/clients/import`: adds clients with their records, all or none. The page makes their
 * identifiers, so that a repeated request adds each once.
 */
export const importClientsRequest = z.strictObject({
  clients: z
    .array(z.strictObject({ person: personId, record: keptRecord }))
    .min(1)
    .max(LIMITS.imported)
    .refine((all) => new Set(all.map(({ person }) => person)).size === all.length),
});
export type ImportClients = z.infer<typeof importClientsRequest>;
