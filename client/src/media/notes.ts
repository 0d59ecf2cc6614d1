/** A few notes, one after the other. */
export interface Notes {
  readonly hz: readonly number[];
  /** How long each takes to fade. */
  readonly seconds: number;
  /** From the beginning of one to that of the next. */
  readonly apartSeconds: number;
  /** Of 1. */
  readonly volume: number;
}

/** Plays them on the usual speaker, and settles when they have faded; silent where the browser does not allow it. */
export async function playNotes(notes: Notes): Promise<void> {
  const context = new AudioContext();
  try {
    await context.resume();
    await Promise.all(
      notes.hz.map((frequency, index) => playNote(context, frequency, index, notes)),
    );
  } finally {
    await context.close();
  }
}

function playNote(
  context: AudioContext,
  frequency: number,
  index: number,
  { seconds, apartSeconds, volume }: Notes,
): Promise<void> {
  const at = context.currentTime + 0.02 + index * apartSeconds;
  const oscillator = new OscillatorNode(context, { frequency, type: 'sine' });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(volume, at + 0.03);
  gain.gain.exponentialRampToValueAtTime(0.0005, at + seconds);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + seconds);
  return new Promise((resolve) => {
    oscillator.addEventListener('ended', () => resolve());
  });
}
