/** The join page: from the link to the door of the room. */
export const join = {
  opening: 'Opening your link…',
  whenHere: 'Where you are: {time}',
  noLink: {
    title: 'Please open your own link',
    words:
      'Your therapist sent you a personal link for this session. This page needs the whole of it. Please open it again from the message you got it in.',
  },
  home: {
    title: 'Your next session',
    itIsTime: 'You can come in now',
    pauses: 'Your sessions pause',
    pausesUntil: 'They pause from {from}, and go on from {again}.',
    pausesOpen: 'They pause from {from}. When they go on, this same link shows the dates here.',
    none: 'No session is planned',
    noneWords: 'When your practice plans one, this same link shows it here.',
    minutes: 'for {minutes, number} minutes',
    there: '{time}, where the session is planned',
    opens: 'You can come in from {time}, with this same link. A facilitator may open earlier.',
    comeIn: 'Come in',
    tryDevices: 'Try camera and sound',
    after: 'After that',
    all: 'Show all {count, number} dates',
    stale: 'The practice’s server does not answer',
    staleWords: 'This may be out of date. The page asks again by itself.',
    back: 'Back to your page',
  },
  privacy: 'Nobody sees or hears you yet.',
  privacyLater: 'You first come to a waiting room. Your therapist lets you in.',
  name: {
    title: 'How would you like to be called?',
    words:
      'The facilitators and the others in the session see this name. A first name is enough. The practice’s server stores it until the session ends.',
    name: 'Your name',
    nameMissing: 'Please type a name. It can be a short one.',
    nameTooLong: 'Please choose a shorter name, of at most {most, number} letters.',
    pronouns: 'Your pronouns',
    pronounsExample: 'for example she/her, he/him, they/them',
    pronounsTooLong: 'Please keep it to {most, number} letters.',
    next: 'Next',
  },
  noAccount: {
    title: 'You need an account to facilitate',
    words: 'Ask your practice for an account. Then this link leads you to your session.',
  },
  backToName: 'Back to name',
} as const;
