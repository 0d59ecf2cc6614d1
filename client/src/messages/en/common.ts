/** Words that every part of the app uses. */
export const common = {
  product: 'Rapport',
  close: 'Close',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  reload: 'Reload the page',
  loading: 'One moment…',
  longLoading: {
    title: 'This takes longer than it should',
    words:
      'The connection is slow, or the server cannot be reached just now. It goes on by itself; nothing is lost.',
  },
  optional: '(optional)',
  /** A time on another clock, which is named with it. */
  there: '{time}, where the session is planned',
  notFound: {
    title: 'There is nothing at this address',
    words:
      'If you were given a personal link, please open it again, or copy the whole of it into the address bar.',
    home: 'For the practice’s staff: go to the first page',
  },
  partFailed: {
    title: 'This part could not be shown',
    words: 'The session goes on. Nothing else is affected.',
    again: 'Show it again',
  },
  crashed: {
    title: 'Something went wrong on this page',
    words:
      'It is not your fault, and your place is kept. Reloading usually puts it right, and takes you back to where you were.',
  },
  role: {
    facilitator: 'Facilitator',
    'co-facilitator': 'Co-facilitator',
    member: 'Member',
    observer: 'Observer',
  },
  noRecording: 'Nothing is recorded: Rapport has no recording.',
  phase: {
    initial: 'Initial phase',
    early: 'Early phase',
    middle: 'Middle phase',
    intermediate: 'Intermediate phase',
    ending: 'Ending phase',
    maintenance: 'Maintenance phase',
    taper: 'Taper phase',
  },
} as const;
