/** The one place where whatever needs attention appears: for those who lead. */
export const attention = {
  label: 'What needs attention',
  more: '{count, number} more',
  less: 'Show less',
  aside: 'Set aside: {words}',

  breakoutHelp: 'Breakout {number, number} asks for help',
  lost: 'Connection of {name} lost{minutes, plural, =0 {} other { # min ago}}',
  waits: '{count, plural, one {{names} waits} other {{names} wait}}',
  waitsMany: '{first} and {count, number} others wait',
  alone: 'Someone is alone in breakout {number, number}',
  unplaced: 'Someone is in no breakout yet',
  hand: '{name} raises a hand',
  handPlace: '{number, number}. {name} raises a hand',
  moment: '{name} is taking a moment',
  message: '{count, plural, one {# new message} other {# new messages}}',
  itemOver: '“{title}” is {minutes, number} min over',
  closing: 'Everyone comes back to the circle soon',
  endNear: '{minutes, plural, one {# minute} other {# minutes}} to the planned end',
  endOver: 'The planned time is over{minutes, plural, =0 {} other { since # min}}',

  act: {
    admit: 'Let in',
    admitAll: 'Let all in',
    visit: 'Go there',
    regroup: 'Find company',
    lower: 'Lower hand',
    next: 'Next item',
    stay: 'Let them go on',
    look: 'Look',
  },
  actNamed: '{act}: {words}',
} as const;
