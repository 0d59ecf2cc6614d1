/** The pages of facilitators: signing in, today's sessions, people's links. */
export const staff = {
  signIn: {
    title: 'Sign in',
    words: 'For therapists and staff. If you are here for a session, please open your own link.',
    wordsToSession: 'Facilitators sign in with their own account. Then the session opens.',
    email: 'Email address',
    emailMissing: 'Please type your email address.',
    password: 'Password',
    passwordMissing: 'Please type your password.',
    submit: 'Sign in',
  },
  signOut: 'Sign out',
  pages: { label: 'Pages', today: 'Today', exercises: 'Exercises', crisis: 'Crisis numbers' },
  today: 'Today',
  todayTitle: 'Today’s sessions',
  loading: 'Looking up today’s sessions…',
  empty: {
    title: 'No sessions today',
    words: 'Sessions appear here on the day they are planned for.',
  },
  stale: 'Not up to date: the server cannot be reached. We keep trying.',
  number: 'Session {number, number} of {of, number}',
  minutes: '{minutes, number} min',
  format: { group: 'Group', individual: 'One to one' },
  here: 'Where you are: {time}',
  open: 'Open the session',
  openNamed: 'Open the session: {title}',
  status: {
    ended: 'Ended',
    inside: '{count, plural, one {# person inside} other {# people inside}}',
    waiting: '{count, plural, one {# person is waiting} other {# people are waiting}}',
  },
  people: {
    title: 'People and links',
    count: '{count, plural, one {# person} other {# people}}',
    copy: 'Copy link',
    copyNamed: 'Copy link of {name}',
    copied: 'Copied',
    copiedNamed: 'Copied: the join link of {name}',
    copyFailed: 'The browser did not let us copy. The link is shown below: select and copy it.',
    link: 'Join link of {name}',
    more: 'More for {name}',
    noLink: 'No link',
    signsIn: 'Signs in',
    noAccount: 'No account yet',
    renew: 'New link',
    renewWords: 'The old one stops working',
    withdraw: 'Withdraw link',
    withdrawWords: 'Until you make a new one',
  },
  renew: {
    title: 'Make a new link for {name}?',
    words:
      'The link that {name} has now stops working at once. If {name} is in the room, they leave it and need the new link to come back.',
    confirm: 'Make a new link',
    done: 'There is a new link for {name}.',
  },
  withdraw: {
    title: 'Withdraw the link of {name}?',
    words:
      '{name} can then not come in any more, and leaves the room if they are in it. You can make a new link at any time.',
    confirm: 'Withdraw the link',
    done: 'The link of {name} is withdrawn.',
  },
  pact: {
    open: 'What this course has agreed on',
    openNamed: 'What this course has agreed on: {title}',
    title: 'What this course has agreed on',
    words: 'Agreed on with the people of “{title}”. What is not ticked does not happen.',
    groupMessages: {
      label: 'Members write to the whole group',
      words:
        'During the session, to everyone who is in the same room. Anyone can always write to the facilitators, and only they read it.',
    },
    keepMessages: {
      label: 'Messages are kept after a session',
      words:
        'Otherwise they are erased when it ends. What someone takes back is erased in any case.',
    },
    keepPolls: {
      label: 'Answers to polls are kept after a session',
      words: 'Otherwise they are erased when it ends.',
    },
    when: 'It holds from the next session on that is opened.',
    whenOpen:
      'This session has been opened already: for it holds what was agreed on before. The change holds from the next session on.',
    save: 'Save',
    done: 'What the course has agreed on is saved.',
  },
  kept: {
    open: 'Messages',
    openNamed: 'Messages of the session: {title}',
    title: 'Messages of this session',
    none: 'None were kept.',
    to: { group: 'to the group', among: 'among facilitators', person: 'with {person}' },
  },
  session: { back: 'Back to today' },
} as const;
