/** The practice's own words in letters to clients. */
export const letters = {
  title: 'Letters to clients',
  words:
    'Rapport writes to clients about their appointments. Here you add words of your practice to these letters, and say when clients are reminded, the same for every client.',
  own: 'Your own words',
  blank: 'None yet.',
  change: 'Change the letters',
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
  times: {
    title: 'When clients are reminded',
    hint: 'Up to three times, from 14 days to 15 minutes before an appointment. What is changed counts from then on: a reminder that has not left yet goes only if its time is still here.',
    which: { first: 'First reminder', second: 'Second reminder', third: 'Third reminder' },
    none: 'No reminder',
    never: 'Never: no reminders are sent.',
    before: '{span} before',
    span: {
      days: '{count, plural, one {# day} other {# days}}',
      hours: '{count, plural, one {# hour} other {# hours}}',
      minutes: '{count, plural, one {# minute} other {# minutes}}',
    },
  },
  neutral:
    'Others may see a letter: name no person, no diagnosis and no group. Links and times are put in for each client.',
  tooLong: '{by, plural, one {# character too long.} other {# characters too long.}}',
  save: 'Save the letters',
  saved: 'The letters are saved. What is sent from now on follows them.',
  staleTitle: 'The letters were changed meanwhile',
  theirs: 'How they stand now',
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
    sent: 'Sent: {when}',
    noReminders: 'No reminders are sent.',
  },
} as const;
