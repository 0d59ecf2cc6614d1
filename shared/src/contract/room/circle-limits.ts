/** Of the closeness circle: texts in UTF-16 units, and how many there can be. */
export const CIRCLE_LIMITS = {
  name: 40,
  note: 120,
  /** More would be a list and no picture any more. */
  ties: 24,
  /** So many sessions are looked back on; the oldest goes. */
  history: 20,
} as const;
