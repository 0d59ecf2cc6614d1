/** Someone who would like to sit in: asking the members, answering, and seeing who watches. */
export const observers = {
  label: 'Observers',
  role: 'Observer',
  tile: 'observes',
  inside:
    '{count, plural, one {{names} observes the session.} other {{names} observe the session.}}',
  you: 'You observe this session. You are shown to everyone. Your microphone stays off.',

  question: '{name} would like to sit in and watch. Is that all right with you?',
  questionAbout: '{name} would like to sit in and watch ({about}). Is that all right with you?',
  knownAs: 'The practice knows them as {name}.',
  words: {
    group:
      'They come in only if everyone says yes. Nobody is shown your answer, though where few are asked it can be guessed. You can take it back at any time.',
    individual:
      'They come in only if you say yes. Your therapist will see your answer. You can take it back at any time.',
  },
  yes: 'Yes, that’s all right',
  no: 'No, I’d rather not',
  saidYes: 'You said yes to {name} watching.',
  saidNo: 'You said no to {name} watching.',
  ratherNot: 'I’d rather not after all',
  afterAll: 'It’s all right after all',

  withdraw: 'I’d rather not any more',
  withdrawNamed: 'I’d rather not any more: {name}',
  withdrawTitle: 'Should {name} stop watching?',
  withdrawWords: {
    group:
      '{name} is out at once. Nobody is shown who asked for it, though where few are here it can be guessed.',
    individual: '{name} is out at once. Your therapist will see your answer.',
  },
  withdrawConfirm: 'Yes, please',

  ask: 'Ask every member',
  askNamed: 'Ask every member about {name}',
  askTitle: 'Ask every member about {name}?',
  askWords:
    'Every member is asked, also those who come later. {name} can come in when everyone has said yes, and is out at once when anyone takes it back.',
  about: 'Who is it? Every member reads this (optional)',
  aboutExample: 'For example: a trainee at our practice',
  unanswered: '{count, plural, one {# person has} other {# people have}} not answered yet',
  nobodyHere: 'No member is here yet who could be asked',
  everyone: 'Everyone agrees',
  notEveryone: 'Not everyone agrees.',
  cancel: 'Take the question back',
  cancelNamed: 'Take the question back: {name}',
  newcomers:
    'If you let someone in who has not been asked, {names} is out until they have said yes as well.',

  waiting: 'You are in the waiting room. Before someone comes in to watch, everyone is asked.',

  said: {
    question: '{name} would like to sit in and watch. The question is above the people.',
    observes: '{name} observes the session now.',
    observesNoMore: '{name} does not observe the session any more.',
    everyone: 'Everyone agrees that {name} sits in.',
    notEveryone: 'Not everyone agrees that {name} sits in.',
  },
} as const;
