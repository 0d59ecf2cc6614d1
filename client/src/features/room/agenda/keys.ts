/** The key that pauses the agenda, and lets it go on. */
export const PAUSE_KEY = 'p';
