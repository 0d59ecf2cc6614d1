import type { LineLook } from './line-rule.ts';
import type { SendCounts } from './line-counts.ts';

/** What the smallest picture and the voice need together, bit/s. */
export const PICTURE_NEEDS_BPS = 100_000;

/**
 * Whether a line carries the picture that is sent over it. Where the browser does not say how much
 * it carries, it is taken to do so.
 */
export function sendLook({ carries }: SendCounts, sends: boolean): Omit<LineLook, 'at'> {
  if (!sends) return { voiceMissing: 0 };
  const narrow = carries !== undefined && carries < PICTURE_NEEDS_BPS;
  return { voiceMissing: 0, pictures: narrow ? 'still' : 'moving' };
}
