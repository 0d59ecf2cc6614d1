import type { Logger } from '../platform/logger.ts';

/** Rooms with open calls whose node has gone wait for another so long at most, in ms. */
const EVERY_MS = 60_000;

/**
 * Takes up the rooms with open calls for help that no node has, again and again: what falls due
 * with them happens though their node is gone. Returns a function that stops it.
 */
export function keepTakingUp(takeUp: () => Promise<void>, logger: Logger): () => void {
  const look = () =>
    void takeUp().catch((error: unknown) => logger.warn({ err: error }, 'calls not taken up'));
  look();
  const timer = setInterval(look, EVERY_MS);
  return () => clearInterval(timer);
}
