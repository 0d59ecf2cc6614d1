/** When someone is not well: the silent signal, the side room, and what the others read of it. */
export const care = {
  button: 'Need help',
  buttonName: 'I need help. Only the facilitators are told.',
  label: 'Help',
  called: 'The facilitators know that you need help. Nobody else does.',
  seen: '{name} has seen that you need help, and will look after you.',
  waiting: 'The facilitators know that you need help.',
  withdraw: 'Take back my call',
  whereabouts: 'Where are you now?',
  whereaboutsWords:
    'An address, so that help can find you. Only the facilitators see it, and it is erased after the session.',
  tell: 'Tell them',
  told: 'The facilitators know where you are: {text}',
  sent: 'They know where you are now.',
  change: 'Change',

  aside: {
    label: 'Side room',
    person: 'You are in a side room with {names}. Nobody else hears or sees you.',
    leader: 'You are in a side room with {name}. Nobody else hears or sees you.',
    back: 'Back to the group',
    backWith: 'Go back together',
  },
  steppedOut: '{names} stepped out for a moment.',

  duty: {
    label: 'Who needs help',
    asks: '{name} needs help',
    at: {
      lobby: 'is waiting in the lobby',
      circle: 'is with the group',
      'side-room': 'is in a side room',
      gone: 'has left the session',
    },
    inBreakout: 'is in breakout {number, number}',
    lost: 'connection lost',
    seenBy: 'seen by {name}',
    see: 'I’ve seen it',
    seeNamed: 'I’ve seen it: {name}',
    take: 'Go to a side room',
    takeNamed: 'Go to a side room with {name}',
    settle: 'Taken care of',
    settleNamed: 'Taken care of: {name}',
    inRoom: '{name} is in a side room with {names}.',
    join: 'Join them',
    joinNamed: 'Join them: {name}',
  },

  panel: {
    tab: 'Care',
    title: 'Looking after {name}',
    open: 'Open what is at hand for {name}',
  },

  said: {
    call: '{name} needs help.',
    seen: '{name} has seen that you need help.',
    aside: 'You are in a side room now, with {names}. Nobody else hears or sees you.',
    back: 'You are back with the group.',
    out: '{names} stepped out for a moment.',
  },
} as const;
