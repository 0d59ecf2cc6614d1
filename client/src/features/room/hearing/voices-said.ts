import type { RemoteSeatMedia } from '../../../media/remote-media.ts';

/** A voice that comes and goes is said once in so long, ms: its tile says it all the time. */
export const SAID_AGAIN_MS = 120_000;

/** Which voices that hardly get through are to be said aloud. */
export class VoicesSaid {
  #broken: ReadonlySet<string> = new Set();
  readonly #saidAt = new Map<string, number>();

  /** Whose voice is to be said at this moment. */
  next(seats: ReadonlyMap<string, Pick<RemoteSeatMedia, 'line'>>, now: number): string[] {
    const broken = [...seats].flatMap(([seat, { line }]) => (line === 'broken' ? [seat] : []));
    const news = broken.filter(
      (seat) =>
        !this.#broken.has(seat) && now - (this.#saidAt.get(seat) ?? -Infinity) >= SAID_AGAIN_MS,
    );
    this.#broken = new Set(broken);
    for (const seat of news) this.#saidAt.set(seat, now);
    return news;
  }
}
