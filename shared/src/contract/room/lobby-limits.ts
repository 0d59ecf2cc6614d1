/** Of the lobby: texts in UTF-16 units, and how many devices can show one person's link. */
export const LOBBY_LIMITS = {
  name: 60,
  pronouns: 30,
  /** So many may knock at a time; of those that have gone, the oldest makes way. */
  knocking: 3,
  /** So many are let in by one press: more than a course has people. */
  together: 100,
  /** So many that were declined are known again. */
  declined: 20,
} as const;
