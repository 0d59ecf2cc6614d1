import type { ErrorCode } from '@rapport/shared/contract/errors.ts';
import type { OwnProblem } from '../../http/own-problem.ts';

/** For every reason that something is refused: what it means, and what to do. */
export const errors = {
  'invalid-message': {
    title: 'The server did not understand this page',
    words: 'Please reload the page and try once more.',
  },
  'unknown-command': {
    title: 'This page is out of date',
    words: 'Please reload the page.',
  },
  'too-large': {
    title: 'That was too long',
    words: 'Please shorten it and try once more.',
  },
  'rate-limited': {
    title: 'That was too many times in a few moments',
    words: 'Please wait a minute, then try again.',
  },
  'protocol-mismatch': {
    title: 'Rapport has been updated',
    words: 'Please reload the page to go on. Your place is kept.',
  },
  'not-signed-in': {
    title: 'You are signed out',
    words: 'Please sign in again.',
  },
  'wrong-credentials': {
    title: 'The email address or the password is not right',
    words: 'Please check both and try again. Capital letters matter in the password.',
  },
  'second-factor-needed': {
    title: 'Your second step is missing',
    words: 'Please open your pages, and complete it there.',
  },
  'wrong-code': {
    title: 'This code does not work',
    words: 'Each code works once, and for about a minute. Please type the newest.',
  },
  'passkey-refused': {
    title: 'This passkey does not work here',
    words: 'It may have been removed, or the page was open for long. Please try again.',
  },
  'passkey-unused': {
    title: 'No passkey was used',
    words: 'The browser stopped, or found none. Please try again, or choose another way.',
  },
  'passkey-there': {
    title: 'There is a passkey of yours already',
    words: 'This device or password manager holds one. You can use that.',
  },
  'last-second-factor': {
    title: 'This is your last second step',
    words: 'Your practice requires one. Please set up another first.',
  },
  'account-closed': {
    title: 'This account is closed',
    words: 'The practice has ended its access. Please ask its administrator.',
  },
  'set-up-over': {
    title: 'This link no longer sets up the practice',
    words: 'The practice is set up already, or Rapport was started again and made a newer link.',
  },
  'invitation-over': {
    title: 'This invitation is over',
    words:
      'It was used, taken back or replaced, or is older than a week. Please ask the practice for a new one.',
  },
  'password-link-over': {
    title: 'This link is over',
    words:
      'It was used or replaced, or is older than a day. Please ask the practice’s administrator for a new one.',
  },
  'address-link-over': {
    title: 'This link is over',
    words: 'It was used or replaced, or is older than an hour. You can ask for a new one.',
  },
  'email-taken': {
    title: 'Somebody signs in with this email address already',
    words: 'Please choose another one, or sign in.',
  },
  'no-mail': {
    title: 'Rapport has no mail server',
    words: 'Please copy the link and hand it over.',
  },
  'last-administrator': {
    title: 'The practice needs an administrator',
    words: 'Make somebody else an administrator first.',
  },
  'code-needed': {
    title: 'This device is new here',
    words: 'Please open your link again, and enter the code that is sent to you.',
  },
  'code-over': {
    title: 'That code counts no more',
    words: 'You can have a new code sent.',
  },
  'sign-in-needed': {
    title: 'Please sign in to facilitate',
    words: 'A link alone does not open a session to its facilitators.',
  },
  'link-invalid': {
    title: 'This link is not complete',
    words:
      'It may have been cut off. Please open it again from the message you got it in, or copy the whole of it. If that does not help, ask your therapist for a new one.',
  },
  'link-expired': {
    title: 'This link is no longer valid',
    words: 'Please ask your therapist for a new one.',
  },
  'link-revoked': {
    title: 'This link has been replaced or withdrawn',
    words:
      'If you were sent a newer link, please open that one. Otherwise ask your therapist for a new one.',
  },
  superseded: {
    title: 'You are in the session elsewhere',
    words: 'It was opened in another tab or on another device, and went on there.',
  },
  elsewhere: {
    title: 'The session runs on another server',
    words: 'You are being connected to it.',
  },
  'too-many-devices': {
    title: 'Several devices wait with this link already',
    words: 'Please close the others, or ask your therapist for a new link.',
  },
  'not-allowed': {
    title: 'That is not possible just now',
    words: 'Only a facilitator of the session can do this, or it is not the moment for it.',
  },
  'not-found': {
    title: 'That is not there any more',
    words: 'It may have been changed in the meantime.',
  },
  'reason-needed': {
    title: 'Something is missing before they can come in',
    words: 'Look in the list of who waits, and say why you let them in all the same.',
  },
  'not-in-room': {
    title: 'This person is not in the room',
    words: 'They may just have left.',
  },
  stale: {
    title: 'Someone else was quicker',
    words: 'What you see now is how it stands.',
  },
  'cast-incomplete': {
    title: 'Not every role has someone yet',
    words: 'The exercise can begin when everyone asked has said yes.',
  },
  'kept-apart': {
    title: 'These people are to be kept apart',
    words: 'Choose another breakout for one of them, or change the rule first.',
  },
  'nobody-to-open-for': {
    title: 'Fewer than two people of the plan are here',
    words: 'Place others in a breakout, or wait until they are back.',
  },
  'facilitator-coaches': {
    title: 'Only a facilitator coaches this exercise',
    words: 'Choose a facilitator, or leave the coach out.',
  },
  full: {
    title: 'There is no room for more',
    words: 'Please remove something first.',
  },
  'session-ended': {
    title: 'This session has ended',
    words: 'Thank you for being here. You can close this page.',
  },
  'storage-failed': {
    title: 'That could not be saved',
    words: 'Nothing has changed. Please try again in a moment.',
  },
  'media-unavailable': {
    title: 'Sound and picture are not available just now',
    words: 'The session goes on; they come back by themselves as soon as possible.',
  },
  unavailable: {
    title: 'The server is not ready just now',
    words: 'It may be starting. Please try again in a moment.',
  },
  internal: {
    title: 'Something went wrong on our side',
    words: 'Please try again. If it happens again, tell the practice.',
  },
  'cookies-blocked': {
    title: 'Your browser blocks cookies',
    words:
      'You can sign in once it allows them for this site: look for “cookies” in its settings, or at the address bar. Rapport uses them only for signing in.',
  },
  offline: {
    title: 'The server cannot be reached',
    words: 'Please check that this device is connected to the internet.',
  },
} as const satisfies Record<ErrorCode | OwnProblem, { title: string; words: string }>;
