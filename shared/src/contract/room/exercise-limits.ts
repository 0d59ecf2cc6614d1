/** Of the exercise: a whispered line in UTF-16 units, and the time of a step in seconds. */
export const EXERCISE_LIMITS = {
  whisper: 200,
  /** The shortest that a timed step can be made. */
  shortestSeconds: 30,
  /** By so many seconds a step can be made longer or shorter at once. */
  extendSeconds: 600,
} as const;
