const HOUR_MS = 3_600_000;

/** A sign-in ends after so long without use. */
export const SIGN_IN_IDLE_MS = 12 * HOUR_MS;
/** And so long after the password was given, whatever its use. */
export const SIGN_IN_ENDS_MS = 7 * 24 * HOUR_MS;
