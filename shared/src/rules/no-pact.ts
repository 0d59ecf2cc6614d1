import type { Pact } from '../contract/practice.ts';

/** Where nothing was agreed on. */
export const NO_PACT: Pact = { groupMessages: false, keepMessages: false, keepPolls: false };
