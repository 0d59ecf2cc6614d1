import type { ClientFilter } from '@rapport/shared/contract/client-limits.ts';

/** One's clients, however they are listed. */
export const CLIENTS = ['clients'] as const;

/** One list of them. */
export const clientsKey = (asked: { show: ClientFilter; search: string }) =>
  [...CLIENTS, asked] as const;

/** The record of a client. */
export const clientKey = (person: string) => ['client', person] as const;
