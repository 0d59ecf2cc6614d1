const TONES_HZ = [392, 523.25];
const TONE_SECONDS = 0.9;
const APART_SECONDS = 0.45;
const VOLUME = 0.25;

/**
 * Plays two soft tones on the speaker with this id, or on the usual one; settles when they have
 * faded.
 * @throws DOMException when the browser does not let the page play
 */
export async function playTestTone(speaker?: string): Promise<void> {
  const context = new AudioContext();
  const player = new Audio();
  try {
    await context.resume();
    const out = context.createMediaStreamDestination();
    const end = chime(context, out);
    // Through an element: only elements can be sent to a chosen speaker in every browser that can.
    player.srcObject = out.stream;
    if (speaker !== undefined && 'setSinkId' in player) await player.setSinkId(speaker);
    await player.play();
    await end;
  } finally {
    player.srcObject = null;
    await context.close();
  }
}

function chime(context: AudioContext, out: AudioNode): Promise<void> {
  const start = context.currentTime + 0.1;
  return new Promise((resolve) => {
    TONES_HZ.forEach((frequency, index) => {
      const at = start + index * APART_SECONDS;
      const oscillator = new OscillatorNode(context, { frequency });
      const gain = new GainNode(context, { gain: 0 });
      gain.gain.setValueAtTime(0, at);
      gain.gain.linearRampToValueAtTime(VOLUME, at + 0.04);
      gain.gain.exponentialRampToValueAtTime(0.001, at + TONE_SECONDS);
      oscillator.connect(gain).connect(out);
      oscillator.start(at);
      oscillator.stop(at + TONE_SECONDS);
      if (index === TONES_HZ.length - 1) {
        oscillator.addEventListener('ended', () => {
          resolve();
        });
      }
    });
  });
}

/** Whether this browser lets a page choose the speaker. */
export const canChooseSpeaker = (): boolean => 'setSinkId' in HTMLMediaElement.prototype;
