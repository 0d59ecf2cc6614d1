/** Of what is asked before somebody comes in, and of reasons: texts in UTF-16 units. */
export const ARRIVAL_LIMITS = {
  where: 200,
  phone: 40,
  /** Why somebody is let in although something is missing. */
  reason: 300,
} as const;

/**
 * Whether the practice asks its clients the questions before each session, and whether it keeps the
 * answers after it.
 */
export const ARRIVAL_ASKING = ['off', 'asked', 'kept'] as const;
export type ArrivalAsking = (typeof ARRIVAL_ASKING)[number];
