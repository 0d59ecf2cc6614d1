import { pollFields } from './poll-fields.ts';

/** What lies ready in an item of an agenda, on the page where it is prepared and in the room. */
export const ready = {
  poll: 'Question: {question}',
  usual: pollFields.usual,
  card: 'Exercise: {title}',
  breakouts:
    'Breakouts: {size, select, 2 {pairs} other {threes}}, {minutes, plural, one {# minute} other {# minutes}}',
  breakoutsWith:
    'Breakouts: {size, select, 2 {pairs} other {threes}}, {minutes, plural, one {# minute} other {# minutes}}, exercise: {title}',
  /** In the room. */
  here: {
    label: 'Laid ready for this item',
    ask: 'Ask: {question}',
    begin: 'Choose the exercise: {title}',
    open: 'Open the breakouts: {what}',
    askedAgain: 'Ask again: {question}',
    questionOpen: 'A question is open. Close it first.',
    playing: 'An exercise is under way. End it first.',
    breakoutsOpen: 'Breakouts are open. Close them first.',
    planned: 'Breakouts are being planned. Open them there, or put that plan away.',
    notHere: 'Come back to the group first.',
  },
} as const;
