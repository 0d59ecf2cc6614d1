import { RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../platform/errors.ts';
import type { Limiter, Limiters } from '../platform/limiters.ts';

const MINUTE = 60;

/*
 * Generous to a practice whose people share one address, and to a whole group that comes back at
 * once; far too tight for guessing. Guesses at passwords: see sign-in-limits.ts.
 */
const limiters = (limiter: Limiters) => ({
  join: limiter('join', { points: 600, duration: MINUTE }),
  // Each try hashes a password, which is slow on purpose.
  once: limiter('once', { points: 30, duration: MINUTE }),
  // Each sign-in page asks for one; whoever keeps asking fills a table.
  passkey: limiter('passkey', { points: 240, duration: MINUTE }),
  help: limiter('help', { points: 600, duration: MINUTE }),
});

/** The limits on what strangers may try. */
export function createRateLimits(limiter: Limiters) {
  const limits = limiters(limiter);
  return {
    /** @throws AppError `rate-limited` */
    join: (network: string): Promise<void> => spend(limits.join, network),

    /** For links that are used once. @throws AppError `rate-limited` */
    once: (network: string): Promise<void> => spend(limits.once, network),

    /** For what a passkey is asked, and answers. @throws AppError `rate-limited` */
    passkey: (network: string): Promise<void> => spend(limits.passkey, network),

    /** @throws AppError `rate-limited` */
    help: (network: string): Promise<void> => spend(limits.help, network),
  };
}

async function spend(limiter: Limiter, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    throw error instanceof RateLimiterRes ? tooOften(error.msBeforeNext) : error;
  }
}

/** What is tried too often is refused, and may be tried again after so many ms. */
export const tooOften = (retryAfterMs: number): AppError =>
  new AppError('rate-limited', undefined, { retryAfterMs });
