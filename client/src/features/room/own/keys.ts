/** The keys for what is one's own. */
export const OWN_KEYS = { microphone: 'm', camera: 'v', help: '?' } as const;
