const READINGS_PER_SECOND = 15;
// Speech at arm's length lies between these; below is the hum of the room.
const QUIETEST_DB = -60;
const LOUDEST_DB = -12;

/** How loud a level is on a scale from 0 (silence) to 1, as ears hear it. */
export function loudness(rms: number): number {
  if (rms <= 0) return 0;
  const decibels = 20 * Math.log10(rms);
  return Math.min(1, Math.max(0, (decibels - QUIETEST_DB) / (LOUDEST_DB - QUIETEST_DB)));
}

/**
 * It measures and never plays. Where the browser knows the option it then opens no output, which
 * an old phone would have to serve a hundred times a second.
 */
const UNHEARD: AudioContextOptions & { readonly sinkId: { readonly type: 'none' } } = {
  sinkId: { type: 'none' },
};

/** Measures how loud a microphone's track is, some times a second, until it is closed. */
export class LevelMeter {
  readonly #context = new AudioContext(UNHEARD);
  readonly #analyser: AnalyserNode;
  readonly #samples: Float32Array<ArrayBuffer>;
  readonly #timer: number;
  readonly #onLevel: (level: number) => void;
  #shown = 0;

  constructor(track: MediaStreamTrack, onLevel: (level: number) => void) {
    this.#onLevel = onLevel;
    this.#analyser = this.#context.createAnalyser();
    this.#analyser.fftSize = 1024;
    this.#samples = new Float32Array(this.#analyser.fftSize);
    this.#context.createMediaStreamSource(new MediaStream([track])).connect(this.#analyser);
    // A context made without a press may sleep until it is woken.
    void this.#context.resume();
    this.#timer = window.setInterval(this.#read, 1000 / READINGS_PER_SECOND);
  }

  close(): void {
    window.clearInterval(this.#timer);
    void this.#context.close();
  }

  readonly #read = (): void => {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    const power = this.#samples.reduce((sum, sample) => sum + sample * sample, 0);
    const level = loudness(Math.sqrt(power / this.#samples.length));
    // It rises at once and falls slowly: a flicker says less.
    this.#shown = Math.max(level, this.#shown * 0.82);
    this.#onLevel(this.#shown);
  };
}
