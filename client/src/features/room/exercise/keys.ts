/** The key that freezes a scene, and lets it go on. */
export const FREEZE_KEY = 'f';
