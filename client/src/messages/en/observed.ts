/** The sessions that a supervisor observes. */
export const observed = {
  title: 'Sessions to observe',
  words:
    'You observe these sessions. You come in when everyone in the session has agreed to you, and anyone can take that back.',
  loading: 'Looking up your sessions…',
  stale: 'Not up to date: the server cannot be reached. This page keeps trying.',
  present: 'Now or soon',
  coming: 'Coming',
  past: 'In the last weeks',
  none: {
    title: 'No sessions to observe',
    words:
      'A session stands here when its facilitators have added you to their course as an observer.',
  },
  noneNow: 'No session can be opened now. It can from 12 hours before it starts.',
  with: 'With {names}',
} as const;
