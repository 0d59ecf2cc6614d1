import type { MediaLink } from './media-link.ts';
import { countsOf, voiceMissing, type LineCounts } from './line-counts.ts';
import { newLine, nextLine, type LineState } from './line-rule.ts';

const EVERY_MS = 1_000;

/** What the watch looks at. */
interface Looked {
  /** The transports at the moment. */
  readonly link: () => Pick<MediaLink, 'receive'> | undefined;
  /** Whether anybody's picture is asked for and to come. */
  readonly wantsPictures: () => boolean;
}

/** Finds out whether the line carries pictures besides sound, once a second. */
export class LineWatch {
  readonly #looked: Looked;
  readonly #listeners = new Set<() => void>();
  readonly #timer = setInterval(() => void this.#look(), EVERY_MS);
  #state: LineState = newLine(performance.now());
  #before: { counts: LineCounts; link: unknown } | undefined;

  constructor(looked: Looked) {
    this.#looked = looked;
  }

  /** Whether sound is to come alone. */
  readonly alone = (): boolean => this.#state.alone;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  close(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const link = this.#looked.link();
    // Without a way nothing comes at all, which is told elsewhere; and a page that nobody sees may
    // be shown no frame.
    if (document.hidden || link?.receive.connectionState !== 'connected') {
      this.#before = undefined;
      return;
    }
    const wanted = this.#looked.wantsPictures();
    const counts = countsOf((await link.receive.getStats()).values());
    const before = this.#before?.link === link ? this.#before.counts : undefined;
    this.#before = { counts, link };
    // Where nothing at all comes there is no line to be judged: it may be back as good as ever.
    if (!before || counts.arrived === before.arrived) return;
    const moving = counts.frames > before.frames;
    const was = this.#state.alone;
    this.#state = nextLine(this.#state, {
      at: performance.now(),
      voiceMissing: voiceMissing(before, counts),
      ...(wanted && { pictures: moving ? 'moving' : 'still' }),
    });
    if (this.#state.alone !== was) for (const listener of this.#listeners) listener();
  }
}
