const MINUTE = 60_000;

/** After so many tries nobody tries any more by themselves; the tries take half a day. */
export const MOST_TRIES = 8;

/** The longest wait between two tries. */
const LONGEST_MS = 4 * 60 * MINUTE;

/**
 * How long to wait after a try that failed, in ms: a minute, then four times as long each time, up
 * to four hours; of that, half at least, by chance, so that not all come back at once.
 * @param tries how many there were, 1 or more
 * @param chance from 0 to 1
 */
export const backoffMs = (tries: number, chance: number): number =>
  Math.round(Math.min(LONGEST_MS, MINUTE * 4 ** (tries - 1)) * (0.5 + chance / 2));
