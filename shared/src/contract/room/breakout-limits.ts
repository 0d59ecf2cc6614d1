/** Of breakouts: a line of text in UTF-16 units, how long they last, and how many there can be. */
export const BREAKOUT_LIMITS = {
  minutes: 60,
  /** The shortest that time can make them, in seconds. */
  shortestSeconds: 30,
  /** By so many seconds they can be made longer or shorter at once. */
  extendSeconds: 3600,
  /** The longest time to say goodbye. */
  goodbyeSeconds: 300,
  told: 300,
  groups: 15,
  inGroup: 30,
  /** The highest number that gives another way to deal the members out. */
  shuffle: 999,
} as const;
