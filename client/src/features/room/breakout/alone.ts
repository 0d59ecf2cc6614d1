import { SETTLED_AFTER_MS } from '../core/attention-item.ts';

/** So long the company of somebody may be away before it is said that they are alone, in ms. */
const ALONE_AFTER_MS = 10_000;

/**
 * Whether it is said that somebody is alone in a breakout: not while people come back. Times are on
 * the server's clock; `liveSince` is when the viewer's own connection was made.
 */
export const isSaidAlone = (
  { alone, awaySince = 0 }: { alone: boolean; awaySince?: number | undefined },
  now: number,
  liveSince = 0,
): boolean => alone && now - awaySince >= ALONE_AFTER_MS && now - liveSince >= SETTLED_AFTER_MS;
