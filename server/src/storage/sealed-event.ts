import type { StoredEvent } from '../hosting/event-store.ts';

/** An event as it stands in the database. */
export type SealedEvent = Omit<StoredEvent, 'event'> & { readonly event: string };
