/** The practice's own words in letters to clients. */
export const letters = {
  title: 'Letters to clients',
  words:
    'Rapport writes to clients about their appointments. Here you add words of your practice to these letters, the same for every client.',
  blank: 'No words of your own yet.',
  change: 'Change the words',
  goOn: 'Go on writing',
  field: {
    appointments: 'In the letter with all appointments',
    reminder: 'In reminders',
    closing: 'At the end of every letter',
  },
  hint: {
    appointments:
      'It is the first that a client gets: what to bring, or how to say that they cannot come.',
    reminder: 'Shown below the time of the appointment.',
    closing: 'Your practice’s name and number stand below it anyway.',
  },
  neutral:
    'Others may see a letter: name no person, no diagnosis and no group. Links and times are put in for each client.',
  tooLong: '{by, plural, one {# character too long.} other {# characters too long.}}',
  save: 'Save the words',
  saved: 'The words are saved. Letters have them from now on.',
  staleTitle: 'The words were changed meanwhile',
  theirs: 'What they say now',
  preview: {
    open: 'Preview the letters',
    title: 'How letters read',
    words: 'To an invented client, with invented times.',
    from: 'From: {name}',
    kind: {
      appointments: 'All appointments',
      moved: 'An appointment has moved',
      cancelled: 'An appointment is cancelled',
      reminder: 'Reminder',
    },
    subject: 'Subject: {subject}',
  },
} as const;
