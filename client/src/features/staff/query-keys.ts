/** Who is signed in. */
export const ME = ['me'] as const;

/** Today's sessions. */
export const SESSIONS = ['sessions'] as const;
