import type { Visit } from '@rapport/shared/contract/rest.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * In how long, in ms, it is to be asked again how a visit stands: each minute as its time comes near
 * (a facilitator may open earlier), else each quarter of an hour, and just when it opens. Never
 * sooner than in a second, whatever the server's clock says.
 */
export function nextCheck({ when, now, opensAt }: Visit): number {
  const left = opensAt === undefined ? Infinity : Date.parse(opensAt) - Date.parse(now);
  const usual = when === 'time' || left < 2 * HOUR ? MINUTE : 15 * MINUTE;
  return Math.max(1000, left > 0 ? Math.min(usual, left) : usual);
}
