/** How long the practice's own words in a letter may be, in UTF-16 units. */
export const LETTER_LIMITS = { words: 1000 } as const;

/** How many reminders of an appointment there may be, and how many minutes before it. */
export const REMINDER_LIMITS = { most: 3, earliest: 14 * 24 * 60, latest: 15 } as const;
