/** How long a turn can be, in seconds. */
export const ROUND_LIMITS = { shortest: 15, longest: 600 } as const;
