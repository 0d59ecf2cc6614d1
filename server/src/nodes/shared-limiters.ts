import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import type { Limiters } from '../platform/limiters.ts';
import type { Redis } from './redis.ts';

/** Limiters that all nodes count in together; each for itself while Redis is away. */
export const sharedLimiters =
  (redis: Redis): Limiters =>
  (name, limit) =>
    new RateLimiterRedis({
      storeClient: redis,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      keyPrefix: `rapport:limit:${name}`,
      insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, ...limit }),
      ...limit,
    });
