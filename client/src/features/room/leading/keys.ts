/** The keys that go on, and back, in whatever is being led. */
export const LEADING_KEYS = { next: 'n', back: 'b' } as const;
