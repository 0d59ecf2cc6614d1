/** Of agendas that are prepared: texts in UTF-16 units, and how many there can be. */
export const PREPARED_LIMITS = {
  /** What an item says to facilitators. */
  note: 600,
  /** What lies ready in one item: more is a session of its own. */
  ready: 4,
  /** How many of one's sessions are offered to copy from, besides the one before. */
  others: 20,
  /** What an agenda of the practice is called. */
  name: 80,
  /** How many of them a practice can keep. */
  agendas: 500,
} as const;
