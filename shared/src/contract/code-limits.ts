/** How many digits a code has that is sent to a client. */
export const DEVICE_CODE_DIGITS = 6;

/** How long such a code holds, in minutes. */
export const DEVICE_CODE_MINUTES = 10;
