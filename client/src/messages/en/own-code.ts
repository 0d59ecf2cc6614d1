/** The code that a new device shows, where the practice asks for it. */
export const ownCode = {
  title: 'This device is new here',
  words: 'Your practice asks for a code before this page shows more on a new device.',
  goesTo: 'The code goes to your email address, {address}.',
  impossible: 'No code can be sent to you at the moment.',
  send: 'Send me a code',
  sent: 'A code was sent to {address}. It can take a minute. Please look among unwanted mail, too.',
  field: 'Code',
  fieldWords: 'Six digits. It counts once, within {minutes, number} minutes.',
  missing: 'Please type the six digits of the code.',
  enter: 'Go on',
  again: 'Send a new code',
  done: 'This device is known now.',
  wrong: {
    title: 'That is not the code',
    words: 'Please look again, and use the newest mail.',
  },
  over: {
    title: 'That code counts no more',
    words: 'It was used, is too old, or was tried too often. You can have a new code sent.',
  },
  tooSoon: {
    title: 'No code was sent just now',
    words: 'A new code is sent once a minute, and ten times a day at most. Please wait a little.',
  },
  noAccess: 'No access to this address?',
  noAccessWords:
    'Call the practice. You can also go on without a code: your therapist is shown that, and decides whether you come in.',
  without: 'Go on without a code',
} as const;
