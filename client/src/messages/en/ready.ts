/** What lies ready in an item of an agenda, in the words of both the page and the room. */
export const ready = {
  poll: 'Question: {question}',
  card: 'Exercise: {title}',
  breakouts:
    'Breakouts: {size, select, 2 {pairs} other {threes}}, {minutes, plural, one {# minute} other {# minutes}}',
  breakoutsWith:
    'Breakouts: {size, select, 2 {pairs} other {threes}}, {minutes, plural, one {# minute} other {# minutes}}, exercise: {title}',
} as const;
