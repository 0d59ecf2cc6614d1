import { newLine, nextLine, type LineLook, type LineState } from './line-rule.ts';
import { nextSilence, type Silence } from './silent-way.ts';

const EVERY_MS = 1_000;

/** What the watch needs of a transport. */
interface Way {
  readonly connectionState: string;
  getStats(): Promise<RTCStatsReport>;
}

/** What the watch looks at: one direction of the line. */
export interface Looked<Counts extends { readonly arrived: number }> {
  /** The transport at the moment. */
  readonly way: () => Way | undefined;
  readonly counts: (entries: Iterable<unknown>) => Counts;
  /** What the line did between the two. */
  readonly look: (before: Counts, now: Counts) => Omit<LineLook, 'at'>;
  /** Nothing has come by the way for some seconds, though the browser takes it for whole. */
  readonly onSilent: () => void;
}

/** Finds out whether one direction of the line carries pictures besides sound, once a second. */
export class LineWatch<Counts extends { readonly arrived: number }> {
  readonly #looked: Looked<Counts>;
  readonly #listeners = new Set<() => void>();
  readonly #timer = setInterval(() => void this.#look(), EVERY_MS);
  #state: LineState = newLine(performance.now());
  #silence: Silence | undefined;
  #before: { counts: Counts; way: unknown } | undefined;

  constructor(looked: Looked<Counts>) {
    this.#looked = looked;
  }

  /** Whether sound is to go alone. */
  readonly alone = (): boolean => this.#state.alone;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  close(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const way = this.#looked.way();
    // Without a way nothing comes at all, which is told elsewhere; and a page that nobody sees may
    // be shown no frame.
    if (document.hidden || way?.connectionState !== 'connected') {
      this.#before = undefined;
      this.#silence = undefined;
      return;
    }
    const counts = this.#looked.counts((await way.getStats()).values());
    const before = this.#before?.way === way ? this.#before.counts : undefined;
    this.#before = { counts, way };
    const at = performance.now();
    const came = !before || counts.arrived > before.arrived;
    this.#silence = nextSilence(this.#silence, at, came);
    if (this.#silence.tooLong) this.#looked.onSilent();
    // Where nothing at all comes there is no line to be judged: it may be back as good as ever.
    if (!before || !came) return;
    const was = this.#state.alone;
    this.#state = nextLine(this.#state, { at, ...this.#looked.look(before, counts) });
    if (this.#state.alone !== was) for (const listener of this.#listeners) listener();
  }
}
