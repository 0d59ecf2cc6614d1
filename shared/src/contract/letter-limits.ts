/** How long the practice's own words in a letter may be, in UTF-16 units. */
export const LETTER_LIMITS = { words: 1000 } as const;
