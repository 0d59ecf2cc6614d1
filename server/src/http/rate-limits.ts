import type { Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../platform/errors.ts';

const MINUTE = 60;

/*
 * Generous to a practice whose people share one address, and to a whole group that comes back at
 * once; far too tight for guessing. Only failed sign-ins count as guesses.
 */
const limiters = () => ({
  join: new RateLimiterMemory({ points: 600, duration: MINUTE }),
  /** All sign-ins, as each one costs a strong hash. */
  signIn: new RateLimiterMemory({ points: 120, duration: MINUTE }),
  failedByAddress: new RateLimiterMemory({ points: 60, duration: 15 * MINUTE }),
  failedByAccount: new RateLimiterMemory({ points: 100, duration: 15 * MINUTE }),
  /** So that who guesses at an account from elsewhere does not lock its owner out. */
  failedByBoth: new RateLimiterMemory({ points: 10, duration: 15 * MINUTE }),
});

/** The limits on what strangers may try. Each is per process and forgotten when it ends. */
export function createRateLimits() {
  const limits = limiters();
  const keys = (ip: string, email: string) =>
    [
      [limits.failedByAddress, ip],
      [limits.failedByAccount, email],
      [limits.failedByBoth, `${ip} ${email}`],
    ] as const;

  return {
    /** @throws AppError `rate-limited` */
    join: (res: Response, ip: string): Promise<void> => spend(res, limits.join, ip),

    /** To be asked before a sign-in. @throws AppError `rate-limited` */
    signIn: async (res: Response, ip: string, email: string): Promise<void> => {
      await spend(res, limits.signIn, ip);
      for (const [limiter, key] of keys(ip, email)) {
        const used = await limiter.get(key);
        if (used !== null && used.consumedPoints >= limiter.points) refuse(res, used);
      }
    },

    /** To be told after a sign-in with a wrong password. */
    signInFailed: async (ip: string, email: string): Promise<void> => {
      for (const [limiter, key] of keys(ip, email)) await limiter.penalty(key);
    },
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

function refuse(res: Response, { msBeforeNext }: RateLimiterRes): never {
  res.setHeader('Retry-After', Math.ceil(msBeforeNext / 1000));
  throw new AppError('rate-limited');
}
