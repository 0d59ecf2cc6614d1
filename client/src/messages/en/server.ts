/** How the server does, for administrators. */
export const server = {
  title: 'How the server does',
  back: 'Team',
  words: 'For whoever runs Rapport here. This page looks again every ten seconds.',
  loading: 'Looking at the server…',
  at: 'Looked up at {time}.',
  stale: {
    title: 'The server did not answer',
    words: 'What stands below is from {time}. The page goes on asking by itself.',
  },
  all: {
    good: 'Everything on this page is well.',
    warn: '{count, plural, one {There is something} other {There are # things}} to look at today.',
    error:
      '{count, plural, one {Something needs} other {# things need}} somebody who runs the server now.',
  },
  parts: {
    runs: 'Rapport',
    rooms: 'Rooms',
    database: 'Database',
    workers: 'Sound and picture',
    mail: 'Mail',
    disk: 'Disk',
    backup: 'Backup',
    erasing: 'Erasing words',
  },
  is: {
    runs: 'Version {version}, on Node {node}. It has run since {since}.',
    rooms:
      '{open, plural, =0 {Nobody is in a room.} one {One room with somebody there: {inside} inside, {waiting} in the waiting room.} other {# rooms with somebody there: {inside} inside, {waiting} in the waiting room.}}',
    roomsUnknown: 'The server did not say who is there.',
    sqlite: 'The embedded database answers.',
    postgres: 'PostgreSQL answers.',
    databaseAway: 'The database does not answer. Nothing new can be kept.',
    workersWell:
      '{running, plural, one {The media worker runs.} other {# media workers run, as many as are set.}}{deaths, plural, =0 {} one { One has died since the start, and another took its place.} other { # have died since the start, and others took their place.}}',
    workersMissing: 'Of {set} media workers, {left} run.',
    workersNone: 'No media worker runs: nobody can be heard or seen.',
    workersUnknown: 'The media workers did not answer.',
    mailNone: 'No mail server is set. Links are handed over by hand.',
    mailWell:
      '{due, plural, =0 {No letter waits.} one {One letter is on its way.} other {# letters are on their way.}}',
    mailLate:
      '{due, plural, one {A letter waits} other {# letters wait}}, the oldest since {oldest}.',
    mailFailed: '{failed, plural, one {A letter} other {# letters}} did not arrive.',
    mailUnknown: 'The database did not say which letters wait.',
    disk: '{free} of {size} are free.',
    diskUnknown: 'The disk with the data folder could not be looked at.',
    backup: 'The last backup is of {at}.',
    backupNone: 'No backup is known of.',
    erased: 'No words are overdue for erasing.',
    erasingOverdue: 'A session is over, and words that should be erased are still stored.',
  },
  do: {
    databaseAway:
      'See that the database runs, and that its disk is not full. Rooms go on as they are.',
    workersMissing:
      'New ones are tried by themselves. If it stays so, the log names the cause: look for “media worker”.',
    workersNone:
      'New ones are tried by themselves. If it stays so, see that the program of the media worker is there and that its ports are free. The log names the cause.',
    workersUnknown: 'If it stays so, start Rapport anew after the last session of the day.',
    mailLate: 'Under Team, send a test mail: it says what the mail server answers.',
    mailFailed: 'Under Team, see which and why, and have them tried again.',
    mailUnknown: 'See to the database first.',
    diskLow: 'Move old backups elsewhere, or enlarge the disk.',
    diskFull: 'Free some space now: what happens in rooms can soon no longer be kept.',
    diskUnknown: 'See that the data folder is there, and that Rapport may read it.',
    backupOld: 'Run “npm run backup”, and see why it did not run by itself.',
    backupNone:
      'Run “npm run backup”, and have it run each night. If you make backups in another way, touch the file “last-backup” in the data folder after each.',
    erasingOverdue:
      'It is tried again each minute. The log says why it fails: look for “words not erased”.',
  },
} as const;
