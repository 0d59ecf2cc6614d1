import type { Stopwatch } from '../contract/stopwatch.ts';

/** A stopwatch that starts to run at `now` (ms since the epoch), with nothing counted. */
export const startStopwatch = (now: number): Stopwatch => ({ countedMs: 0, since: now });

/**
 * The time counted at `now`, in ms. Never less than what was counted before: a reading from
 * before `since` (a client's clock a little behind) counts as no time.
 */
export const elapsedMs = (watch: Stopwatch, now: number): number =>
  watch.countedMs + (watch.since === undefined ? 0 : Math.max(0, now - watch.since));

/** The stopwatch held at `now`; one that is held already is left as it is. */
export const holdStopwatch = (watch: Stopwatch, now: number): Stopwatch =>
  watch.since === undefined ? watch : { countedMs: elapsedMs(watch, now) };

/** The stopwatch running on from `now`; one that runs already is left as it is. */
export const resumeStopwatch = (watch: Stopwatch, now: number): Stopwatch =>
  watch.since === undefined ? { ...watch, since: now } : watch;
