import { RateLimiterMemory, type RateLimiterAbstract } from 'rate-limiter-flexible';

/** So many in so long (s). */
export interface Limit {
  readonly points: number;
  readonly duration: number;
}

/** Counts by key, and rejects with a `RateLimiterRes` what was too much. */
export type Limiter = Pick<RateLimiterAbstract, 'consume'>;

/** Makes a limiter, by a name that no other has. */
export type Limiters = (name: string, limit: Limit) => Limiter;

/** Limiters of one node alone, forgotten when it ends. */
export const ownLimiters: Limiters = (keyPrefix, limit) =>
  new RateLimiterMemory({ keyPrefix, ...limit });
