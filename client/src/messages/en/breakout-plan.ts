/** Planning breakouts: for facilitators alone. */
export const breakoutPlan = {
  words:
    'Pairs or small groups that talk or play by themselves for a while. Only you see the plan.',
  byHand: 'Place by hand',
  shuffle: 'Deal again',
  sameAgain: 'There is no other way that is as good.',
  circle: 'Stay with the group',
  newGroup: 'New breakout',
  dropHere: 'Draw somebody here, or choose in their menu.',
  repeats: '{one} and {other} were together before, in session {session, number}.',
  conflict: '{one} and {other} are to be kept apart.',
  conflictWords: 'Move one of them, then the breakouts can be opened.',
  none: 'There is nobody yet to make breakouts of.',

  task: 'What all do',
  taskNow: '{what}: {task}',
  taskOf: 'What breakout {number, number} does',
  same: 'The same as all: {task}',
  gone: 'No longer there: choose anew',
  search: 'Search',
  found: '{count, plural, =0 {Nothing fits. Try other words.} other {# to choose from}}',
  kind: {
    agenda: 'From the agenda',
    own: 'The practice’s own exercises',
    initial: 'Exercises for the initial phase',
    middle: 'Exercises for the middle phase',
    ending: 'Exercises for the ending phase',
  },
  favourite: 'Favourite',

  minutes: 'Minutes',
  minutesWrong: 'Please type a number from 1 to {most, number}.',
  comeBack: 'Everyone is brought back when time is up',
  apart: 'Keep people apart',
  apartCount: '{count, plural, =0 {no rules} one {# rule} other {# rules}}',
  apartWords: 'The planner never puts these people together. Only facilitators see this.',
  apartNone: 'There are no rules yet.',
  apartOne: 'One',
  apartOther: 'The other',
  apartAdd: 'Keep apart',
  apartRemove: 'Allow {one} and {other} together',
  apartPair: '{one} and {other}',

  notYet: {
    exercise: 'End the exercise in the group first.',
    nobody: 'Nobody is placed yet. Make pairs, or move people to a breakout.',
    conflict: '{one} and {other} are to be kept apart. Move one of them.',
    away: 'Fewer than two of those placed are here.',
  },
  staying:
    '{count, plural, one {{names} stays with the group.} other {{names} stay with the group.}}',
  notHere:
    '{count, plural, one {{names} is not here.} other {{names} are not here.}} Nobody is left alone: others are brought together.',
} as const;
