/**
 * Why a camera or microphone could not be had, as far as browsers tell it apart:
 * - `denied`: whoever sits there, or an earlier answer of theirs, said no to this page
 * - `dismissed`: the browser's question was closed without an answer
 * - `denied-by-system`: the device's own privacy settings keep the browser out
 * - `not-found`: there is none
 * - `in-use`: there is one, but it cannot be opened: another program holds it, or its driver fails
 * - `gone`: the one that was chosen is not there any more
 * - `insecure`: the page is not on https, where browsers offer no devices
 * - `unsupported`: the browser has no such thing
 */
export type DeviceFault =
  | 'denied'
  | 'dismissed'
  | 'denied-by-system'
  | 'not-found'
  | 'in-use'
  | 'gone'
  | 'insecure'
  | 'unsupported'
  | 'unknown';

/** The fault behind what `getUserMedia` threw. */
export function deviceFault(error: unknown): DeviceFault {
  // By name, not by class: some browsers threw objects of their own.
  const { name, message } = nameAndMessage(error);
  switch (name) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
      if (/system|platform/i.test(message)) return 'denied-by-system';
      return /dismissed/i.test(message) ? 'dismissed' : 'denied';
    case 'SecurityError':
      return 'insecure';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
      return 'not-found';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'in-use';
    case 'OverconstrainedError':
    case 'ConstraintNotSatisfiedError':
      return 'gone';
    case 'NotSupportedError':
    case 'TypeError':
      return 'unsupported';
    default:
      return 'unknown';
  }
}

/** What keeps this browser from using devices at all, before it is even asked. */
export function browserFault(browser: {
  isSecureContext: boolean;
  hasGetUserMedia: boolean;
  hasPeerConnection: boolean;
}): DeviceFault | undefined {
  if (!browser.isSecureContext) return 'insecure';
  return browser.hasGetUserMedia && browser.hasPeerConnection ? undefined : 'unsupported';
}

/** Whether it was a no: asking once more by ourselves would only annoy. */
export const isRefusal = (fault: DeviceFault): boolean =>
  fault === 'denied' || fault === 'dismissed' || fault === 'denied-by-system';

function nameAndMessage(error: unknown): { name: string; message: string } {
  if (typeof error !== 'object' || error === null) return { name: '', message: '' };
  const name = 'name' in error && typeof error.name === 'string' ? error.name : '';
  const message = 'message' in error && typeof error.message === 'string' ? error.message : '';
  return { name, message };
}
