import type { Words } from './word-life.ts';

/** What a browser stores itself, or a page keeps while it is open. */
export const WORDS_IN_BROWSER = {
  rememberedName: {
    what: 'The name, pronouns and devices that you chose, and what you turned off, in your browser',
    seenBy: 'Whoever uses this browser tab.',
    until: 'tab',
    note: 'So that reloading the page takes you straight back. When it last reloaded by itself is stored, too.',
    keys: ['rapport:session:', 'rapport:off:', 'rapport:reloaded'],
  },
  soundDevices: {
    what: 'Which microphones and speakers your device had when you last heard the others, in your browser',
    seenBy: 'Whoever uses this browser tab.',
    until: 'tab',
    note: 'They are random identifiers, without names. After a reload no sound comes out of another device.',
    keys: ['rapport:sound'],
  },
  openPlan: {
    what: 'Your own safety plan, on the page that shows it to you',
    seenBy: 'Whoever uses this browser tab.',
    until: 'tab',
  },
  deviceSecret: {
    what: 'A random secret by which your place in a session knows this device again',
    seenBy: 'Nobody.',
    until: 'device',
    note: 'The record of the session has a hash of it, which leads back to nothing.',
    keys: ['rapport:device:'],
  },
  devicePreferences: {
    what: 'Camera, microphone and speaker that you chose, what is shown behind you, how you see the room, whether it rings at the door, whether single keys act and Enter sends, whether the button for help was explained, and who was to see the answers to your last question to the group',
    seenBy: 'Whoever uses this browser.',
    until: 'device',
    keys: [
      'rapport:devices',
      'rapport:backdrop',
      'rapport:view',
      'rapport:chime',
      'rapport:keys',
      'rapport:enter',
      'rapport:audience',
      'rapport:help-explained',
    ],
  },
  keptNumbers: {
    what: 'The numbers of “If you need help now”, in your browser',
    seenBy: 'Whoever uses this browser.',
    until: 'device',
    note: 'So that they are there when the server is away. They tell of nobody.',
    keys: ['rapport:help-now'],
  },
} as const satisfies Record<string, Words>;
