import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';

/** A random identifier of 128 bits, in 22 URL-safe characters. */
export const randomId = (): string => randomBytes(16).toString('base64url');

/**
 * A source of identifiers that stand in the order they were made in: as text, each is greater than
 * the one before, also of an earlier process, unless the clock was set back in between.
 */
export function ascendingIds(clock: Clock): () => string {
  let began: string | undefined;
  let made = 0;
  return () => {
    began ??= clock.now().toString(36).padStart(9, '0');
    made += 1;
    return `${began}-${made.toString(36).padStart(8, '0')}-${randomId()}`;
  };
}
