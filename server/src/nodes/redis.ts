import { createClient } from 'redis';
import type { Logger } from '../platform/logger.ts';

/** So long an answer of Redis is waited for, in ms. */
export const ANSWER_WITHIN_MS = 1_000;
/** The longest wait between two tries to connect again, in ms. */
export const LONGEST_WAIT_MS = 2_000;

/** A connection to Redis, as far as it is used here. */
export type Redis = ReturnType<typeof connection>;

/**
 * Connects, and connects again for as long as it is open. What is asked meanwhile is refused at
 * once: an answer that comes late may be wrong by then. Does not wait for the first connection, as
 * a server is to start though Redis is away.
 */
export function openRedis(url: string, logger: Logger): Redis {
  const redis = connection(url);
  let away = false;
  redis.on('error', (error: unknown) => {
    if (!away) logger.error({ err: error }, 'Redis is away');
    away = true;
  });
  redis.on('ready', () => {
    if (away) logger.info('Redis is back');
    away = false;
  });
  redis.connect().catch(() => undefined); // Told by `error`.
  return redis;
}

const connection = (url: string) =>
  createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: ANSWER_WITHIN_MS,
    socket: {
      connectTimeout: ANSWER_WITHIN_MS,
      // A Redis that takes what is sent, and answers nothing, is away as well.
      socketTimeout: 5 * ANSWER_WITHIN_MS,
      reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, LONGEST_WAIT_MS),
    },
  });

/** Asks Redis. @throws Error where no answer comes in time. */
export async function answerOf<T>(asked: Promise<T>, withinMs = ANSWER_WITHIN_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error('Redis did not answer in time')), withinMs);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
