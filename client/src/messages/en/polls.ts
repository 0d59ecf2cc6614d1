import { pollFields } from './poll-fields.ts';

/** Short questions to everyone there: asking, answering, and the picture of the answers. */
export const polls = {
  label: 'Question',
  panel: 'Ask a question',
  ...pollFields,
  scale: '0 is the lowest, 10 the highest.',
  audienceTo: {
    named: 'Everyone here sees your answer with your name.',
    leaders: 'Only the facilitators see your answer.',
    anonymous:
      'Nobody can see whose answer is whose, not even the facilitators. All answers are shown together, if three or more people answer. Until then they are not stored.',
  },
  kept: 'The practice keeps it with the session, as your course has agreed.',
  fades: 'The practice’s server stores it until the session ends.',
  willBeKept: 'The practice keeps the answers with the session, as the course has agreed.',
  willFade: 'The practice’s server stores question and answers until the session ends.',
  again:
    'The server was restarted, and answers without names are not stored. If you had answered, please answer again.',

  ask: 'Ask this question',
  openNow: 'Asked now',
  progress: '{answered, number} of {asked, number} have answered',
  close: 'Close and show',
  closeOnly: 'Close',
  putAway: 'Put away',
  look: 'Look',
  earlier: 'Asked before',
  none: 'No answers',
  tooFew: 'Too few have answered for the answers to stay without names. They are not shown.',

  word: 'Your word',
  send: 'Send',
  ready: 'Yes, I’m ready',
  notYet: 'Not yet',
  pass: 'I’d rather not answer',
  passed: 'You have passed. Nobody is told.',
  afterAll: 'Answer after all',
  yours: 'Your answer: {answer}.',
  given: 'Your answer is in. Nobody can tell which is yours, so it stays as it is.',
  withLeaders: 'The facilitators see it.',
  change: 'Change',
  hide: 'Close',

  value: { ready: 'Ready', notYet: 'Not yet' },
  count: '{count, plural, one {# person} other {# people}}',
  line: '{value}: {who}',

  said: {
    asked: 'You are asked: {question} Please answer above the people.',
    shown: 'The answers are shown: {question}',
    everyone: 'Everyone has answered: {question}',
  },
} as const;
