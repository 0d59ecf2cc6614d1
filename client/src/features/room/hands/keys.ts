/** The keys for one's own hand, and for the one that went up first. */
export const HAND_KEYS = { hand: 'h', lower: 'l' } as const;
