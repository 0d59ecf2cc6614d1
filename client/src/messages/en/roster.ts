import { copyLink } from './copy-link.ts';

/** What facilitators read in the list of everyone who belongs to the session. */
export const roster = {
  title: 'People',
  parts: {
    waiting: '{count, number} waiting',
    turnedAway: '{count, number} not let in',
    expected: '{count, number} not here yet',
    lost: '{count, number} not connected',
    here: '{count, number} here',
    left: '{count, plural, one {# has left} other {# have left}}',
  },
  headings: {
    expected: 'Not here yet',
    lost: 'Not connected',
    here: 'Here',
    left: 'Left',
  },
  you: '{name} (you)',
  line: { weak: 'Weak line', broken: 'Voice hardly gets through' },
  lostSince: 'not connected since {time}',
  hereSince: 'here since {time}',
  leftAt: 'left at {time}',
  more: 'More about {name}',
  contact: {
    ...copyLink,
    phone: 'Telephone in your records:',
    call: 'Call {name}: {number}',
    email: 'Email address:',
    write: 'Write to {name}: {email}',
    noLink: 'No join link is valid at the moment.',
    nothing: 'Your records hold no telephone number and no email address.',
  },
} as const;
