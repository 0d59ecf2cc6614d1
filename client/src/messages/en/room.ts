import { attention } from './attention.ts';
import { bar } from './bar.ts';
import { exercise } from './exercise.ts';
import { hearing } from './hearing.ts';
import { leading, now } from './leading.ts';
import { palette } from './palette.ts';
import { run } from './run.ts';
import { board } from './board.ts';
import { breakout } from './breakout.ts';
import { care } from './care.ts';
import { kept } from './kept.ts';
import { device } from './device.ts';
import { messages } from './messages.ts';
import { observers } from './observers.ts';
import { share } from './share.ts';
import { polls } from './polls.ts';
import { circle } from './circle.ts';
import { signals } from './signals.ts';
import { unled } from './unled.ts';
import { voices } from './voices.ts';
import { view } from './view.ts';

/** The room: waiting for it, being in it, and leaving it. */
export const room = {
  connecting: 'Connecting to the session…',
  reconnecting: 'Reconnecting…',
  reconnectingWords: 'Your place is kept. This takes a moment.',
  refused: 'Close this message',
  failed: 'That did not get through. Please try again.',
  soundOff: 'The sound is off.',
  hear: 'Tap to hear the group',
  hearOne: 'Tap to hear the other person',

  waiting: {
    title: 'You are in the waiting room',
    words: 'Your therapist is told as soon as they connect.',
    locked: 'The session has begun and the door is closed for now. Your therapist can let you in.',
    late: 'The session was planned to begin earlier. Your therapist can let you in at a moment that suits the group.',
    unseen: 'Nobody sees or hears you before your therapist lets you in.',
    admitted: 'You are in the session.',
  },
  gone: {
    left: { title: 'You have left the session', words: 'You can come back while it goes on.' },
    declined: {
      title: 'You cannot come in just now',
      words: 'Your therapist can still let you in. You can stay here.',
    },
    removed: {
      title: 'You are no longer in the session',
      words: 'Your therapist will be in touch.',
    },
    ended: {
      title: 'The session has ended',
      words: 'Thank you for being here. Take good care of yourself.',
    },
    superseded: {
      title: 'You are in the session on another device or tab',
      words: 'Sound and picture go on there.',
    },
    return: 'Come back',
    useHere: 'Use this one instead',
    signIn: 'Sign in again',
    reopen: 'Open the session again',
    close: 'You can close this page now.',
  },

  stage: {
    label: 'People in the room',
    you: '{name} (you)',
    muted: 'Microphone off',
    hand: 'Hand raised',
    handPlace: 'Hand raised, number {number, number}',
    cameraOff: 'Camera off',
    held: 'Picture does not get through',
    ownHeld: 'Picture not sent: slow line',
    line: {
      weak: 'Weak line',
      broken: 'Voice hardly gets through',
      both: 'Voice and picture hardly get through',
    },
    speaks: 'speaks',
    othersSeeYou: 'The others still see you.',
    reconnecting: 'Reconnecting…',
    unreached: 'No sound or picture gets through',
    menu: 'Actions for {name}',
    mute: 'Turn off microphone',
    lowerHand: 'Lower hand',
    remove: 'Take out of the session…',
    removeTitle: 'Take {name} out of the session?',
    removeWords:
      '{name} reads that they are no longer in the session. They can come back only if you let them in again.',
    removeConfirm: 'Take out',
    youAreUnseen: 'Those who play do not see or hear you.',
    othersUnseen: 'The others watch; you do not see or hear them.',
    turn: 'speaks now',
    absent: '{count, plural, one {{names} is not connected} other {{names} are not connected}}',
    absentMany: '{count, number} not connected',
    alone: 'Nobody else is here yet.',
    aloneLeading: 'Nobody else is here yet. Who comes appears under “People”.',
  },

  bar,
  device,
  view,
  leave: {
    title: 'Leave the session?',
    words: 'You can come back while it goes on.',
    waitingWords:
      'Nobody can let you in while you are away. You can come back and wait again while it goes on.',
    stay: 'Stay',
    leave: 'Leave',
    end: 'End the session for everyone',
    endTitle: 'End the session for everyone?',
    endWords: 'All are shown that it has ended. You can open it again.',
    endConfirm: 'End for everyone',
  },
  devices: {
    title: 'Sound and picture',
    microphone: 'Microphone',
    camera: 'Camera',
    speaker: 'Speaker',
    done: 'Done',
    chime: 'A soft sound when someone is waiting',
  },
  recording: {
    title: 'There is no recording',
    words: 'Nobody can record here, not even facilitators: Rapport has nothing to do it with.',
    limits:
      'No program can stop someone from filming their own screen. Please do not, and ask the others not to.',
  },
  help: {
    title: 'Keys',
    microphone: 'Microphone off',
    camera: 'Camera off',
    hand: 'Raise or lower your hand',
    next: 'Go on: to the next turn, step or item',
    back: 'Back: to the step or item before',
    pause: 'Pause the agenda, or let it go on',
    admit: 'Let in who has waited longest',
    lower: 'Lower the hand that went up first',
    freeze: 'Freeze the scene, or let it go on',
    raised: 'To a call for help that stands above all else, and back',
    help: 'These keys',
    views: 'Show the view of that number',
    digits: '1 – {most, number}',
    palette: 'Everything that can be done, by typing',
    paletteKeys: 'Ctrl K',
    single: 'Keys of a single letter',
    singleWords:
      'Switch them off if you speak to your computer, or press keys by accident. This device remembers it.',
    enter: 'Enter sends a message',
    enterWords: 'Otherwise it begins a new line, and the button sends. This device remembers it.',
    note: 'They work while you are not typing, and never turn a device on. A screen reader that reads page by page takes letters for itself: go to its focus mode, or use Ctrl K, which always works.',
  },

  tabs: {
    label: 'Views',
    faces: 'Faces',
    agenda: 'Agenda',
    exercise: 'Exercise',
    board: 'Board',
    ask: 'Ask',
    messages: 'Messages',
    unreadCount: '{count, plural, one {new message} other {new messages}}',
    breakouts: 'Breakouts',
    helpCount:
      '{count, plural, one {breakout calls a facilitator} other {breakouts call a facilitator}}',
    whoIsHere: 'People',
    waitingCount: '{count, plural, one {person waits} other {people wait}}',
  },

  attention,
  hearing,
  palette,
  run,

  now,
  leading,
  time: {
    left: '{minutes, number}:{seconds}',
    leftWords:
      '{minutes, plural, =0 {} one {# minute } other {# minutes }}{seconds, plural, one {# second} other {# seconds}} left',
    justOver: 'Time is up',
    over: '{minutes, number} min over',
    minutes: '{minutes, number} min',
    totalRunning: '{minutes, number} of {planned, number} min',
    planned: '{planned, number} min planned',
  },

  agenda: {
    title: 'Agenda',
    list: 'Items of the agenda',
    state: { ahead: 'to come', current: 'now', done: 'done', skipped: 'left out' },
    start: 'Start the agenda',
    startShort: 'Start',
    next: 'Next',
    nextNamed: 'Next: {title}',
    finish: 'Finish',
    finishLong: 'Finish the agenda',
    back: 'Back',
    pause: 'Pause',
    resume: 'Go on',
    plusOne: '+1 min',
    plusFive: '+5 min',
    plusOneLong: '+1 min for this item',
    plusFiveLong: '+5 min for this item',
    actions: 'Actions for {title}',
    goTo: 'Go to this item now',
    skip: 'Leave out',
    unskip: 'Take in again',
    edit: 'Change…',
    up: 'Move up',
    down: 'Move down',
    add: 'Add an item',
    addTitle: 'New item',
    editTitle: 'Change the item',
    itemTitle: 'Title',
    itemMinutes: 'Minutes',
    titleMissing: 'Please type a title.',
    minutesWrong: 'Please type a number from 1 to {most, number}.',
    save: 'Save',
    addConfirm: 'Add',
    purpose: 'For: {purpose}',
    movedTo: '{title}, now at place {place, number}',
  },

  exercise,

  board,

  breakout,

  care,
  kept,
  messages,

  share,

  observers,

  polls,
  circle,

  signals,
  unled,
  voices,

  round: {
    label: 'Round',
    start: 'Everyone speaks in turn',
    startWords: 'A minute each, gently timed. Anyone can pass.',
    yourTurn: 'It is your turn to speak.',
    turnOf: '{name} speaks',
    next: 'Next: {names}',
    last: 'Nobody comes after.',
    done: 'I’m done',
    goOn: 'On to the next',
    pass: 'Pass',
    end: 'End the round',
  },

  lobby: {
    title: 'Waiting',
    nobody: 'Nobody is waiting',
    nobodyWords: 'Whoever opens their link appears here.',
    since: 'since {time}',
    returning: 'Was here before',
    late: 'Came late',
    offline: 'Connection lost',
    admit: 'Let in',
    admitNamed: 'Let in {name}',
    admitAll: 'Let everyone in ({count, number})',
    admitSome: 'Let in {count, number} together',
    together: 'Together: {names}',
    admitTogether: 'Let in together: {names}',
    declineNamed: 'Do not let {name} in now',
    declineTitle: 'Do not let {name} in?',
    declineWords:
      '{name} is shown that they cannot come in just now. You can still let them in later.',
    declineConfirm: 'Do not let in',
    lock: 'Close the door',
    unlock: 'Open the door',
    locked:
      'The door is closed: who comes now is told that the session has begun. You can still let them in.',
    turnedAway: 'Not let in',
    arrived: '{name} is waiting to come in.',
  },

  said: {
    admitted: 'You are in the session now.',
    hand: '{name} raises a hand.',
    item: 'Agenda, now: {title}.',
    finished: 'The agenda is finished.',
    paused: 'The agenda is paused.',
    resumed: 'The agenda goes on.',
    step: 'Exercise, {title}.',
    frozen: 'The exercise is frozen.',
    unfrozen: 'The exercise goes on.',
    exercise: 'An exercise begins: {title}.',
    exerciseOver: 'The exercise is over.',
    invited: 'Would you like to play “{role}”? Please answer under “Exercise”.',
    mutedByOther: 'Your microphone was turned off.',
    whisper: '{name} whispers to you: {text}',
    whispering: '{name} whispers to you alone.',
    yourTurn: 'It is your turn to speak.',
    turn: '{name} speaks now.',
    moment: '{name} is taking a moment.',
    ownMoment: 'You are taking a moment. Nobody should call on you until you are back.',
    roundOver: 'The round is over.',
    breakout: 'You are in breakout {number, number} now, with {names}.',
    breakoutAlone: 'You are in breakout {number, number} now.',
    circle: 'You are back with the group.',
    visit: '{name} has come to your breakout.',
    visitOver: '{name} has left your breakout.',
    help: 'Breakout {number, number} calls a facilitator.',
    word: '{name} to all breakouts: {text}',
    voice: '{name} is speaking to all breakouts.',
    board: 'The communication board is open.',
    line: 'There is a new line on the board.',
    circleShown: '{name} shows their circle.',
    circleLooked: 'You all look at the circle of {name} now.',
    circleLookedMine: 'You all look at your circle now, as far as you show it.',
    circlePutAway: 'The circle is put away.',
    closing: 'Everyone comes back to the group soon.',
    stayed: 'The breakouts go on.',
    left: '{seconds, plural, one {# second} other {# seconds}} left in the breakouts.',
    leftMinutes: '{minutes, plural, one {One minute} other {# minutes}} left in the breakouts.',
  },
} as const;
