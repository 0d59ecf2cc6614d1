/** A client's own papers: to read, to sign, to take back. */
export const ownPapers = {
  title: 'Papers',
  toSign:
    '{count, plural, =0 {Nothing is to be signed.} one {One is to be read and signed.} other {# are to be read and signed.}}',
  loading: 'Looking up your papers…',
  step: {
    title: 'Papers to read and sign',
    required:
      '{count, plural, one {Your practice asks you to sign one of them before you come in.} other {Your practice asks you to sign # of them before you come in.}} Whoever has not signed waits until their therapist lets them in.',
    goOn: 'Go on to the session',
  },
  standing: {
    signed: 'Signed {date}',
    outdated: 'There is a new version to sign',
    withdrawn: 'You took it back',
    missing: 'To be signed',
  },
  open: { read: 'Read', sign: 'Read and sign' },
  openNamed: { read: 'Read: {title}', sign: 'Read and sign: {title}' },
  back: 'Back',
  version: 'Version {version, number}',
  newVersion: {
    title: 'The practice has published a new version',
    words: 'Please read it. Nothing was signed.',
  },
  sign: {
    title: 'Sign',
    words: 'With your name you say that you have read this paper and agree to it.',
    name: 'Your full name',
    missing: 'Please type your name.',
    tooLong: 'Please keep it to {most, number} letters.',
    submit: 'Sign',
    done: 'Signed.',
    fate: 'The facilitators see that you signed, when, and this name. The practice’s server stores it until the practice deletes it.',
  },
  signed: 'You signed this on {date}.',
  signedOlder: 'On {date} you signed an older version of it.',
  told: {
    telephone: 'You took it back by telephone on {date}. Your practice has entered it.',
    'in-person': 'You took it back in person on {date}. Your practice has entered it.',
    letter: 'You took it back in a letter of {date}. Your practice has entered it.',
  },
  takeBack: {
    open: 'Take it back',
    title: 'Take back what you signed?',
    words:
      'The facilitators see that you took it back, and when. You can sign it again. What was done until then stays as it is.',
    confirm: 'Take it back',
    done: 'You took it back.',
  },
} as const;
