import type { ClientFilter } from '@rapport/shared/contract/client-limits.ts';
import { CLIENTS } from '../query-keys.ts';

/** One list of them. */
export const clientsKey = (asked: { show: ClientFilter; search: string }) =>
  [...CLIENTS, asked] as const;

/** The record of a client. */
export const clientKey = (person: string) => ['client', person] as const;
