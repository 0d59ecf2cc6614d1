/** Of the communication analysis board: texts in UTF-16 units, and how many lines there can be. */
export const BOARD_LIMITS = {
  title: 120,
  /** What each of the two is called. */
  name: 40,
  text: 200,
  /** More could not be talked over. */
  lines: 20,
  /** So many boards from breakouts are kept; the oldest goes. */
  kept: 20,
} as const;
