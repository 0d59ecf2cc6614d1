import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limiters } from '../platform/limiters.ts';
import { answerOf, type Redis } from './redis.ts';

/** So long whoever asks for something waits for Redis to count it, in ms. */
const COUNTED_WITHIN_MS = 400;
/** A Redis that did not answer in time is not asked again for so long, in ms. */
const LEFT_ALONE_MS = 2_000;

/** Limiters that all nodes count in together; each for itself while Redis is away, or hangs. */
export function sharedLimiters(redis: Redis): Limiters {
  let leftAloneUntil = 0;
  return (name, limit) => {
    const own = new RateLimiterMemory({ keyPrefix: name, ...limit });
    const together = new RateLimiterRedis({
      storeClient: redis,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      keyPrefix: `rapport:limit:${name}`,
      ...limit,
    });
    return {
      consume: async (key) => {
        if (performance.now() < leftAloneUntil) return own.consume(key);
        try {
          return await answerOf(together.consume(key), COUNTED_WITHIN_MS);
        } catch (error) {
          if (error instanceof RateLimiterRes) throw error;
          if (redis.isReady) leftAloneUntil = performance.now() + LEFT_ALONE_MS;
          return own.consume(key);
        }
      },
    };
  };
}
