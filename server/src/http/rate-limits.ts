import type { Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../platform/errors.ts';

const MINUTE = 60;

/*
 * Generous to a practice whose people share one address, and to a whole group that comes back at
 * once; far too tight for guessing. Guesses at passwords: see sign-in-limits.ts.
 */
const limiters = () => ({
  join: new RateLimiterMemory({ points: 600, duration: MINUTE }),
  // Each try hashes a password, which is slow on purpose.
  once: new RateLimiterMemory({ points: 30, duration: MINUTE }),
  // Each sign-in page asks for one; whoever keeps asking fills a table.
  passkey: new RateLimiterMemory({ points: 240, duration: MINUTE }),
  help: new RateLimiterMemory({ points: 600, duration: MINUTE }),
});

/** The limits on what strangers may try. Each is per process and forgotten when it ends. */
export function createRateLimits() {
  const limits = limiters();
  return {
    /** @throws AppError `rate-limited` */
    join: (res: Response, network: string): Promise<void> => spend(res, limits.join, network),

    /** For links that are used once. @throws AppError `rate-limited` */
    once: (res: Response, network: string): Promise<void> => spend(res, limits.once, network),

    /** For what a passkey is asked, and answers. @throws AppError `rate-limited` */
    passkey: (res: Response, network: string): Promise<void> => spend(res, limits.passkey, network),

    /** @throws AppError `rate-limited` */
    help: (res: Response, network: string): Promise<void> => spend(res, limits.help, network),
  };
}

async function spend(res: Response, limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes) refuse(res, error);
    throw error;
  }
}

/**
 * Refuses, and says when to come back.
 * @throws AppError `rate-limited`
 */
export function refuse(res: Response, { msBeforeNext }: { msBeforeNext: number }): never {
  res.setHeader('Retry-After', Math.ceil(msBeforeNext / 1000));
  throw new AppError('rate-limited');
}
