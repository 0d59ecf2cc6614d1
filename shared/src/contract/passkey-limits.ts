/** How long what is told about a passkey may be. */
export const PASSKEY_LIMITS = {
  /** What its owner calls it, in UTF-16 units. */
  name: 60,
  /** How many an account has at most. */
  count: 20,
} as const;
