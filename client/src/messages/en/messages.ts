/** What people write to each other, and what a course has agreed on about it. */
export const messages = {
  label: 'Messages',
  list: 'Conversations',
  leaders: { group: 'To the facilitators', individual: 'To your therapist' },
  group: 'To the group',
  among: 'Among facilitators',
  person: 'With {name}',
  choose: 'To whom?',
  back: 'All conversations',
  standing: { waiting: 'waiting', gone: 'not here' },
  unreadWords: '{count, plural, one {new message} other {new messages}}',

  who: {
    leaders: {
      group: 'Only the facilitators read this.',
      individual: 'Only your therapist reads this.',
    },
    group: 'Everyone here reads this: {names}.',
    groupAlone: 'Nobody else is here to read this.',
    among: 'Only facilitators read this.',
    person: 'Only {name} and facilitators read this.',
    waiting: '{name} is still waiting, and reads this once inside.',
    gone: '{name} is not here.',
  },
  gone: 'The practice’s server stores it until the session ends.',
  kept: 'The practice keeps it with the session, as the course has agreed.',
  empty: {
    leaders: 'Something you would rather not say aloud? Write it here, at any time.',
    group: 'Nothing has been written while you were here.',
    among: 'A word between you, while the session goes on.',
    person: 'Nothing has been written yet.',
  },

  log: 'Messages {title}',
  you: 'You',
  withdrawn: {
    writer: '{name} took a message back.',
    own: 'You took a message back.',
    leaders: 'A message of {name} was taken away by a facilitator.',
    ownLeaders: 'A message of yours was taken away by a facilitator.',
  },
  actions: 'Actions for the message of {name}, {time}',
  withdraw: 'Take back',
  withdrawWords: 'It goes from every screen.',
  remove: 'Take away from the group',
  removeWords: 'Its words go from every screen.',

  field: {
    leaders: { group: 'Message to the facilitators', individual: 'Message to your therapist' },
    group: 'Message to the whole group',
    among: 'Message to facilitators',
    person: 'Message to {name}',
  },
  send: {
    leaders: { group: 'Send to the facilitators', individual: 'Send to your therapist' },
    group: 'Send to everyone here',
    among: 'Send to facilitators',
    person: 'Send to {name}',
  },
  sending: 'Sending…',
  sendingOffline: 'It is sent as soon as you are connected again.',
  long: 'This is {count, number} letters too long.',
  hushed: 'The group chat is paused.',
  hushedMember: {
    group: 'You can always write to the facilitators.',
    individual: 'You can always write to your therapist.',
  },
  hushedLeader: 'Only facilitators can write to it.',
  hush: 'Pause the group chat',
  open: 'Open the group chat again',
  problem: {
    busy: 'These were many messages in a short time. Please wait a moment, then send it again.',
    full: 'You cannot write more in this session. Please speak, or use “Need help”.',
    closed: 'This cannot be sent just now.',
    failed: 'It did not get through. Please send it again.',
  },

  news: 'New message',
  read: 'Read',
  later: 'Later',

  waiting: {
    open: { group: 'Write to the facilitators', individual: 'Write to your therapist' },
    words: {
      group: 'Only the facilitators read it. An answer is shown to you once you are inside.',
      individual: 'Only your therapist reads it. An answer is shown to you once you are inside.',
    },
    sent: {
      group: 'Sent to the facilitators.',
      individual: 'Sent to your therapist.',
    },
    again: 'Write another',
    close: 'Close',
  },
  note: 'Has written: {text}',
  answer: 'Messages with {name}',

  said: {
    leaders: 'Message from {name}.',
    group: '{name} has written to the group.',
    among: '{name} has written to the facilitators.',
  },
} as const;
