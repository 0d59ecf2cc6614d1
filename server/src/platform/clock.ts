/** Tells the time, in ms since the epoch. */
export interface Clock {
  now(): number;
}

/**
 * The time since the epoch at which this process started, carried on by the monotonic clock: it
 * never goes back, whatever is done to the machine's wall clock while we run.
 */
export const systemClock: Clock = {
  now: () => Math.round(performance.timeOrigin + performance.now()),
};
