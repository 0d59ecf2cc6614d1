import { playNotes } from '../../../media/notes.ts';

/** Plays two soft notes, as a small bell at a door; silent where the browser does not allow it. */
export const playChime = (): Promise<void> =>
  playNotes({ hz: [523.25, 659.25], seconds: 0.7, apartSeconds: 0.16, volume: 0.06 });

const KEY = 'rapport:chime';

/** Whether the door rings here: unless it was switched off in this browser. */
export function isChimeOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function setChimeOn(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Storage is full or switched off; the setting cannot be kept.
  }
}
