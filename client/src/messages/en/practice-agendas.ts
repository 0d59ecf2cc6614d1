/** The practice's own agendas: saved from a session that is prepared, and copied into others. */
export const practiceAgendas = {
  title: 'Agendas of the practice',
  words:
    'When you prepare a session, you can copy an agenda from here, or save yours here. To replace an agenda, save another under its name, or change its items.',
  loading: 'Looking up the agendas…',
  empty: {
    title: 'No agendas yet',
    words:
      'When you prepare a session, you can save its agenda here under a name. Then you and your colleagues can begin other sessions with it.',
  },
  search: 'Search by name',
  found: '{count, plural, one {# agenda} other {# agendas}}',
  noneFound: {
    title: 'No agenda is called like that',
    words: 'Please type another part of its name.',
  },
  more: 'Show more',
  facts:
    '{items, plural, one {# item} other {# items}}, {minutes, plural, one {# minute} other {# minutes}}',
  savedBy: 'Saved by {name} on {day}',
  saved: 'Saved on {day}',
  look: 'Look at it',
  lookNamed: 'Look at it: “{name}”',
  change: 'Change the items of “{name}”',
  rename: {
    button: 'Rename',
    named: 'Rename “{name}”',
    title: 'Rename the agenda',
    done: 'The agenda is called “{name}” now.',
  },
  remove: {
    button: 'Remove',
    named: 'Remove “{name}”',
    title: 'Remove “{name}”?',
    words:
      'You and your colleagues can copy it no more. Sessions that were prepared with it stay as they are.',
    done: '“{name}” is removed.',
  },
  /** Somebody else was quicker, with the list as it stands now below. */
  stale: {
    title: 'Somebody has changed this agenda meanwhile',
    words: 'Nothing was changed by you. The list shows how it stands now.',
  },
  name: 'Name',
  nameMissing: 'Please type a name.',
  taken: 'There is an agenda of this name already.',
  keep: {
    button: 'Save as an agenda of the practice',
    title: 'Save as an agenda of the practice',
    words:
      'It is saved as it stands here, with its notes and what lies ready. All facilitators of the practice can read and copy it, until it is removed. Please take out what is only about somebody in this session.',
    save: 'Save it',
    replace: 'Replace it',
    done: '“{name}” is saved as an agenda of the practice.',
    replaced: '“{name}” is replaced.',
    older: '“{name}” is there already. {saved}. What you save takes its place.',
    full: 'The practice has {most, number} agendas, and no room for more. Save over one of them, or remove one first.',
    staleTitle: 'Somebody else was quicker',
    staleWords:
      'An agenda of this name was saved or changed meanwhile. Yours is not saved yet, and nothing is lost.',
  },
  take: {
    button: 'Copy from an agenda of the practice',
    title: 'Copy an agenda of the practice',
    copy: 'Copy',
    copyNamed: 'Copy “{name}”',
    all: 'Rename or remove agendas of the practice',
  },
} as const;
