import type { MediaLink } from './media-link.ts';
import { newLine, nextLine, type LineState } from './line-rule.ts';

const EVERY_MS = 1_000;

/** What the watch looks at. */
interface Looked {
  /** The transports at the moment. */
  readonly link: () => Pick<MediaLink, 'receive'> | undefined;
  /** Whether anybody's picture is asked for and to come. */
  readonly wantsPictures: () => boolean;
}

/** Of what was received, as the browser counts it. */
interface Counts {
  readonly frames: number;
  /** By stream: all samples of a voice, and those that were made up for missing ones. */
  readonly voices: ReadonlyMap<string, { readonly all: number; readonly madeUp: number }>;
}

/** Finds out whether the line carries pictures besides sound, once a second. */
export class LineWatch {
  readonly #looked: Looked;
  readonly #listeners = new Set<() => void>();
  readonly #timer = setInterval(() => void this.#look(), EVERY_MS);
  #state: LineState = newLine(performance.now());
  #before: { counts: Counts; link: unknown } | undefined;

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
    const counts = countsOf(await link.receive.getStats());
    const before = this.#before?.link === link ? this.#before.counts : undefined;
    this.#before = { counts, link };
    if (!before) return;
    const moving = counts.frames > before.frames;
    const was = this.#state.alone;
    this.#state = nextLine(this.#state, {
      at: performance.now(),
      voiceMissing: missing(before, counts),
      ...(wanted && { pictures: moving ? 'moving' : 'still' }),
    });
    if (this.#state.alone !== was) for (const listener of this.#listeners) listener();
  }
}

function countsOf(report: RTCStatsReport): Counts {
  const voices = new Map<string, { all: number; madeUp: number }>();
  let frames = 0;
  for (const entry of report.values() as Iterable<RTCInboundRtpStreamStats>) {
    if (entry.type !== 'inbound-rtp') continue;
    frames += entry.framesDecoded ?? 0;
    const { concealedSamples: madeUp = 0, silentConcealedSamples: silent = 0 } = entry;
    const all = entry.totalSamplesReceived ?? 0;
    if (entry.kind === 'audio') voices.set(entry.id, { all, madeUp: madeUp - silent });
  }
  return { frames, voices };
}

/** The greatest part of any voice that was made up between the two. */
function missing(before: Counts, now: Counts): number {
  const parts = [...now.voices].map(([id, { all, madeUp }]) => {
    const was = before.voices.get(id) ?? { all: 0, madeUp: 0 };
    return all > was.all ? (madeUp - was.madeUp) / (all - was.all) : 0;
  });
  return Math.max(0, ...parts);
}
