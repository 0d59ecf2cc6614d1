/** The letters that a practice adds words to, in the order in which a client gets them. */
export const WORD_FIELDS = ['appointments', 'reminder', 'closing'] as const;
