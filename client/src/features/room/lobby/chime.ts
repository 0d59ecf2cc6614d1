const NOTES_HZ = [523.25, 659.25];
const NOTE_SECONDS = 0.7;
const APART_SECONDS = 0.16;
const VOLUME = 0.06;

/** Plays two soft notes, as a small bell at a door; silent where the browser does not allow it. */
export async function playChime(): Promise<void> {
  const context = new AudioContext();
  try {
    await context.resume();
    await Promise.all(NOTES_HZ.map((frequency, index) => playNote(context, frequency, index)));
  } finally {
    await context.close();
  }
}

function playNote(context: AudioContext, frequency: number, index: number): Promise<void> {
  const at = context.currentTime + 0.02 + index * APART_SECONDS;
  const oscillator = new OscillatorNode(context, { frequency, type: 'sine' });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(VOLUME, at + 0.03);
  gain.gain.exponentialRampToValueAtTime(0.0005, at + NOTE_SECONDS);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + NOTE_SECONDS);
  return new Promise((resolve) => {
    oscillator.addEventListener('ended', () => resolve());
  });
}

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
