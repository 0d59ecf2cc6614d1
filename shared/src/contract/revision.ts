import { z } from 'zod';

/** The largest that is asked for: the one after it still fits a database's 32 bits. */
const LARGEST = 2 ** 31 - 2;

/** The revision that a change is made from, of what stands already. */
export const standingRevision = z.int().min(1).max(LARGEST);

/** As {@link standingRevision}, or 0 where nothing was written yet. */
export const anyRevision = z.int().min(0).max(LARGEST);

/** Who changed something last, and when: ISO 8601. Nobody where they are known no more. */
export interface LastChange {
  at: string;
  by?: string;
}

/** The answer to a change: the revision that stands now. */
export interface Kept {
  revision: number;
}
