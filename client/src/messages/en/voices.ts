/** Who has spoken how long, for facilitators. */
export const voices = {
  title: 'Speaking time',
  words:
    'In this session, also in breakouts. Only facilitators see it. The practice’s server stores it until the session ends.',
  time: '{minutes, number}:{seconds}',
  timeWords:
    'has spoken for {minutes, plural, =0 {} one {# minute } other {# minutes }}{seconds, plural, one {# second} other {# seconds}}',
  none: 'has not spoken yet',
  now: 'spoke just now',
  ago: 'last spoke {minutes, number} min ago',
} as const;
