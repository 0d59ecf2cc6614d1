/** Of messages: how long one may be, in UTF-16 units, and how many one person may write. */
export const MESSAGE_LIMITS = {
  text: 1000,
  /** So many within {@link MESSAGE_LIMITS.whileMs}: nobody types faster. */
  inAWhile: 10,
  whileMs: 20_000,
  /** In a session. Each has their own: nobody can use up another's. */
  inASession: 200,
} as const;
