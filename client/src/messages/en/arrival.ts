/** What a client is asked before they come in. */
export const arrival = {
  title: 'Before you come in',
  words: 'Three short questions, for today’s session.',
  where: {
    question: 'Where are you now?',
    usual: 'Where I usually am',
    usualWords: 'The address that your practice has',
    last: 'Where I was the last time',
    words: 'Somewhere else',
    field: 'Where is that?',
    example: 'for example a street and town, or “in my car, outside the library”',
    missing: 'Please say where you are.',
    tooLong: 'Please keep it to {most, number} letters.',
  },
  alone: {
    question: 'Are you alone, and nobody can listen?',
    yes: 'Yes',
    no: 'No',
    missing: 'Please choose an answer.',
    hint: 'Another room, headphones or a closed door can help. You can come in like this, too: your therapist is told.',
  },
  phone: {
    question: 'Which number can your therapist call if the line fails?',
    record: 'The number that my practice has',
    number: 'Another number',
    none: 'I cannot be called',
    field: 'Telephone number',
    missing: 'Please type a number, or choose another answer.',
    tooLong: 'Please keep it to {most, number} letters.',
  },
  fate: {
    asked:
      'The facilitators of this session see your answers. The practice’s server stores them until the session ends.',
    kept: 'The facilitators of this course see your answers. The practice’s server stores them until the practice deletes them.',
  },
  next: 'Next',
  send: 'Send my answers',
  skip: 'Go on without answering',
  skipWords: 'Your therapist sees that you have not answered, and can let you in.',
  notSaved: 'Your answers did not get through',
  notSavedWords: 'Please try again, or go on. Your therapist can ask you in the session.',
  goOn: 'Go on all the same',
  sent: 'Your answers were sent.',
  lobby: {
    answer: 'Answer the questions',
    change: 'Change my answers',
  },
} as const;
