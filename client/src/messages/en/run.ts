/** How the session goes in time: for facilitators. */
export const run = {
  ifBegun: 'Begun now, it ends at about {time}.',
  ends: 'Ends at about {time}, {over, plural, =0 {on time} other {# min later than planned}}.',
  endsEarly: 'Ends at about {time}, {early, number} min earlier than planned.',
  ended: 'Ended at {time}, {over, plural, =0 {on time} other {# min later than planned}}.',
  endedEarly: 'Ended at {time}, {early, number} min earlier than planned.',
  next: 'Next at about {time}: {title}.',
  card: '“{title}” is chosen for it.',
  last: 'This is the last item.',
  begun: 'began at {time}',
  expected: 'at about {time}',
  planned: '(planned {time})',
} as const;
