import { playNotes } from './notes.ts';

const RISING_HZ = [698.46, 880, 1174.66];

/** A call for help: three rising notes, twice. Nothing turns it off, and nothing else sounds like it. */
export const playHelpSound = (): Promise<void> =>
  playNotes({ hz: [...RISING_HZ, ...RISING_HZ], seconds: 0.5, apartSeconds: 0.22, volume: 0.12 });
