import { z } from 'zod';

/**
 * Why something was refused. The codes are stable: clients translate them, logs and tests name
 * them. What each one means to a person, and what to do, stands in the client's messages.
 */
export const errorCode = z.enum([
  // What was sent
  'invalid-message', // not of the expected form
  'unknown-command', // a command or event that does not exist
  'too-large', // more bytes than is accepted
  'rate-limited', // too many in too short a time
  'protocol-mismatch', // the page is older or newer than the server: reload
  // Who sent it
  'not-signed-in',
  'wrong-credentials',
  'second-factor-needed', // the password was right: a second factor is to be shown, or set up
  'wrong-code', // not the app's code of this moment, or used already; no recovery code that is left
  'passkey-refused', // not one of this account, not asked for, or asked for too long ago
  'last-second-factor', // the practice requires one, and this is the last that the account has
  'account-closed', // the password is right, and the practice has ended the access
  'sign-in-needed', // the link is a facilitator's: it leads to signing in, and alone opens nothing
  'code-needed', // the practice asks for a code on this device, which was not entered
  'code-over', // used, replaced, too old, or tried too often: a new one is needed
  'link-invalid', // forged, mistyped or cut off
  'link-expired',
  'link-revoked', // replaced by a newer one, or withdrawn
  'superseded', // the seat went on elsewhere: another tab or device
  'elsewhere', // another node has the room: the detail is its name
  'too-many-devices', // several devices already knock with this link
  'set-up-over', // the practice is set up, or the link is one of an earlier start
  'invitation-over', // a colleague's invitation: used, withdrawn, expired or replaced
  'password-link-over', // used, expired or replaced, or its holder works here no more
  'address-link-over', // used, expired or replaced, or somebody signs in with the address meanwhile
  'email-taken', // somebody signs in with that address already
  'no-mail', // no mail server is set
  'last-administrator', // without them nobody could manage the practice
  'not-allowed', // not this seat's to do, or not now
  // What it was about
  'not-found',
  'reason-needed', // somebody lacks a paper or an answer: who lets them in says why
  'not-in-room', // the seat meant is not inside
  'stale', // someone else was quicker; the view has already changed
  'cast-incomplete', // a required role has nobody who said yes
  'kept-apart', // two who are never to be in a breakout together would be
  'nobody-to-open-for', // fewer than two of those placed in breakouts are here
  'facilitator-coaches', // in a heavy scene, or one of grief, a member is not to coach
  'full', // no more of these fit: agenda items, places
  'session-ended',
  // What went wrong here
  'storage-failed', // nothing was written, nothing has changed; try again
  'media-unavailable', // no media worker at the moment; the room goes on without
  'unavailable', // stopping or starting; try again shortly
  'internal',
]);
export type ErrorCode = z.infer<typeof errorCode>;

/** An error as it is sent: the code, and what in the input it is about where that helps. */
export const wireError = z.strictObject({ code: errorCode, detail: z.string().optional() });
export type WireError = z.infer<typeof wireError>;
