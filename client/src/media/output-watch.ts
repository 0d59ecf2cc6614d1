import type { DeviceWatch } from './device-watch.ts';
import {
  choseOutput,
  knowsAdded,
  offeredOutput,
  outputNews,
  refusedOutput,
  sawDevices,
  type OutputNews,
  type OutputState,
} from './output-state.ts';

/** Where sound comes out, as a store. A new object whenever any of it changes. */
export interface OutputSnapshot {
  /** The output chosen on this page; empty for whatever the system is set to. */
  readonly sink: string;
  /** Another number whenever sound goes on, or goes elsewhere. */
  readonly round: number;
  /** Nothing may be heard from this device at the moment. */
  readonly silent: boolean;
  /** It is so until the person goes on, or the same device is back. */
  readonly held: boolean;
  readonly news?: OutputNews;
}

/** What the watch needs around it. */
export interface OutputPort {
  readonly devices: Pick<DeviceWatch, 'subscribe'>;
  /** Whether this browser lets a page choose the output. */
  readonly canChoose: boolean;
  /** Keeps where sound came out, so that a reload does not let it out elsewhere. */
  readonly keep: (state: OutputState) => void;
}

/** Devices often come and go several times within a moment; only what remains is worth saying. */
const SETTLED_MS = 400;

/**
 * Watches what sound comes out of. When that goes away or changes by itself, sound is off at once,
 * on this device alone, until the person goes on or the same device is back: whoever is near them
 * must not hear what others say.
 */
export class OutputWatch {
  readonly #port: OutputPort;
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;
  #state: OutputState;
  #news: OutputNews | undefined;
  #round = 0;
  #looking = false;
  /** Whether what has changed is to be said already. */
  #settled = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #snapshot: OutputSnapshot;

  constructor(port: OutputPort, begin: OutputState) {
    this.#port = port;
    this.#state = begin;
    this.#news = outputNews(begin, port.canChoose);
    const held = begin.held !== undefined;
    this.#snapshot = { sink: begin.sink, round: 0, silent: held, held };
    this.#settle();
    this.#stop = port.devices.subscribe({
      // Until it is known what has changed, nothing is heard: that is a moment.
      changing: () => {
        this.#looking = true;
        this.#publish();
      },
      seen: (devices) => {
        this.#looking = false;
        this.#become(devices ? sawDevices(this.#state, devices) : this.#state);
      },
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): OutputSnapshot => this.#snapshot;

  /** Goes on through this output; empty for whatever the system is set to. */
  choose(sink: string): void {
    this.#become(choseOutput(this.#state, sink));
  }

  /** Goes on through what is offered. */
  goOn(): void {
    this.choose(offeredOutput(this.#state, this.#port.canChoose).sink);
  }

  /** The person has read of an added output. */
  dismiss(): void {
    this.#become(knowsAdded(this.#state));
  }

  /** The browser does not play through this output. */
  refused(sink: string): void {
    this.#become(refusedOutput(this.#state, sink));
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#stop();
    this.#listeners.clear();
  }

  #become(state: OutputState): void {
    if (state !== this.#state) {
      const kind = this.#news?.kind;
      const { sink, held } = this.#state;
      if (sink !== state.sink || (held && !state.held)) this.#round += 1;
      this.#state = state;
      this.#news = outputNews(state, this.#port.canChoose);
      if (this.#news?.kind !== kind) this.#settle();
      this.#port.keep(state);
    }
    this.#publish();
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#settled = false;
    this.#timer = setTimeout(() => {
      this.#settled = true;
      this.#publish();
    }, SETTLED_MS);
  }

  #publish(): void {
    const { sink } = this.#state;
    const held = this.#state.held !== undefined;
    const silent = this.#looking || held;
    const news = this.#settled ? this.#news : undefined;
    const now = this.#snapshot;
    const round = this.#round;
    const isSame = now.round === round && now.silent === silent && now.held === held;
    if (isSame && now.news === news) return;
    this.#snapshot = { sink, round, silent, held, ...(news && { news }) };
    for (const listener of this.#listeners) listener();
  }
}
