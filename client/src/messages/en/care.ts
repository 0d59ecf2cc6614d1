/** When someone is not well: the silent signal, the side room, and what the others read of it. */
export const care = {
  button: 'I’m not well',
  /** On a phone. */
  buttonShort: 'Not well',
  /** Beside it, in sight. */
  buttonWords: '“{button}”: only your therapist and staff see it.',
  buttonName: 'I’m not well. Only your therapist and the practice’s staff can see it.',
  label: 'Help',
  /** What is true of one's own call now: never more than the server knows. */
  call: {
    sending: 'Your call is being sent.',
    unsent: 'You have no connection. Your call is waiting to be sent.',
    failed: 'Your call could not be sent.',
    offline: 'You have no connection now. Your call was sent.',
    unwithdrawn: 'You have no connection. Your call is not taken back yet.',
    nobody: 'Your therapist is not connected right now.',
    sent: 'Your call is on its way to your therapist.',
    late: 'Your therapist’s screen has not shown your call yet.',
    shown: 'Your therapist’s screen has shown your call.',
    shownGone: 'Your therapist’s screen showed your call at {time} and is now disconnected.',
    seen: 'Your therapist has seen your call.',
    seenNamed: '{name} has seen your call.',
    seenGone: 'Your therapist saw your call, and is not connected now.',
    seenGoneNamed: '{name} saw your call, and is not connected now.',
    staffTold: 'Staff of the practice have been told.',
    staffSeen: 'Someone at the practice has seen your call.',
    /** After the session, or after having left it. */
    open: 'Your call for help is still open.',
  },
  /** To the address and whatever else goes with the call. */
  more: 'More',
  withdraw: 'Take back my call',
  whereabouts: 'Where are you now?',
  whereaboutsWords: 'Only the facilitators see this address.',
  /** In small print, under the form. */
  whereaboutsFate:
    'The practice’s server stores it until the session is over and your call is closed.',
  tell: 'Tell them',
  told: 'Your address, for the facilitators to see: {text}',
  sent: 'Your address is saved with your call.',
  change: 'Change',

  aside: {
    label: 'Side room',
    person: 'You are in a side room with {names}. Nobody else hears or sees you.',
    leader: 'You are in a side room with {name}. Nobody else hears or sees you.',
    /** In place of who is there, while no facilitator is. */
    alone: 'Your therapist is not connected in this side room right now.',
    offline: 'You have no connection right now.',
    back: 'Leave the side room',
    backWith: 'Go back together',
  },
  steppedOut: '{names} stepped out for a moment.',

  duty: {
    label: 'Who needs help',
    /** Before the name of the page, in the browser's tab. */
    inTitle: 'Call for help',
    asks: '{name} needs help',
    at: {
      lobby: 'is in the waiting room',
      circle: 'is in the session',
      'side-room': 'is in a side room',
      gone: 'has left the session',
    },
    inBreakout: 'is in breakout {number, number}',
    lost: 'connection lost',
    seenBy: 'seen by {name}',
    staff: { told: 'staff of the practice were told', seen: 'seen by staff of the practice' },
    see: 'I’ve seen it',
    seeNamed: 'I’ve seen it: {name}',
    take: 'Go to a side room',
    takeNamed: 'Go to a side room with {name}',
    settle: 'Taken care of',
    settleNamed: 'Taken care of: {name}',
    inRoom: '{name} is in a side room with {names}.',
    aloneInRoom: '{name} is alone in a side room.',
    join: 'Join them',
    joinNamed: 'Join them: {name}',
  },

  /** Before a session is ended, or left, while somebody's call for help is open. */
  ending: {
    end: '{count, plural, one {{names} has an open call for help.} other {These calls for help are open: {names}.}} If you end the session, nobody can be taken aside any more. The call stays on this page and on your Today page until somebody closes it.',
    leave:
      '{count, plural, one {{names} has an open call for help.} other {These calls for help are open: {names}.}} Please see to it before you leave.',
  },
  /** After the end, for facilitators. */
  over: {
    title: 'Calls for help that are still open',
    words: 'They stay here until somebody closes them.',
  },

  panel: {
    tab: 'Care',
    title: 'Looking after {name}',
    open: 'Open what is at hand for {name}',
  },

  said: {
    call: '{name} needs help.',
    seen: '{name} has seen your call.',
    aside: 'You are in a side room now, with {names}. Nobody else hears or sees you.',
    back: 'You have left the side room.',
    out: '{names} stepped out for a moment.',
  },
} as const;
