/** The keys that go through the agenda. */
export const AGENDA_KEYS = { next: 'n', back: 'b', pause: 'p' } as const;
