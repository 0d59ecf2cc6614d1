/** The key that lets in who has waited longest. */
export const ADMIT_KEY = 'a';
