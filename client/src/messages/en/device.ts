/** A device that does not have the seat of its link: it waits, or is asked about another. */
export const device = {
  title: 'Please wait',
  words: 'This device is new. Your therapist decides whether it comes in.',
  unseen: 'Nobody sees or hears you here before that.',
  leave: 'Leave',
  asked: {
    title: 'Was this you?',
    words: 'A facilitator let another device in on your place.',
    noMeans: 'If you say no, Rapport puts it out at once.',
    yes: 'Yes, that was me',
    no: 'No, that was not me',
  },
  elsewhere: {
    title: 'You are in the session on another device',
    words: 'Sound and picture go on there.',
    askHere: 'Ask to use this one',
    no: 'No, that is not me',
  },
  disowned: {
    title: 'The other device is out',
    words: 'Your old link no longer works. Your therapist can send you another.',
  },

  /** For facilitators. */
  waits: 'New device',
  otherHere: 'their other device is connected',
  otherAway: 'their other device is not connected',
  typed: 'Typed here: “{typed}”',
  /** What is known of the device that somebody waits on. */
  history: {
    new: 'New device',
    newLink: 'First time with the new link',
    first: 'First time here',
    known: 'Another device that was let in before',
    lastHere: 'here last on {day}',
    ask: 'Not let in with the others. You can ask something that only {name} can answer.',
    code: {
      entered: 'Entered the code from their mail',
      missing: 'Did not enter the code from their mail',
      impossible: 'Has no code: it could not be sent',
    },
  },
  means: 'Their place moves to this device. The other one is asked whether that was them.',
  admitNamed: 'Let in the new device of {name}',
  declineNamed: 'Do not let in the new device of {name}',
  declineTitle: 'Do not let this device in?',
  declineWords: 'It is shown that it cannot come in just now. {name} stays where they are.',
  contested: 'another device waits with the same link',
  knownAs: 'In your records: {name}',
  mixedAlphabets: 'Mixes letters of several alphabets',
  disownedBy: '{name} says that a device was not theirs. Their link is withdrawn.',
  arrived: 'A new device of {name} waits.',
} as const;
