import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { LineNews, MediaKind } from '@rapport/shared/contract/media.ts';

/** What comes from one seat. A new object whenever any of it changes. */
export interface RemoteSeatMedia {
  audio?: MediaStreamTrack;
  video?: MediaStreamTrack;
  /** The screen that they show. */
  screen?: MediaStreamTrack;
  /** Whether video packets come now; while not, a picture would stand frozen. */
  videoFlowing: boolean;
  /** They are meant to, and nothing of them reaches the server. */
  videoLost?: true;
  speaking: boolean;
  /** How what they send reaches the server, where that is not well. */
  line?: BadLine;
}

/** More of a voice or picture is missing than can be made up; or hardly anything of a voice comes. */
export type BadLine = keyof LineNews;

const NOTHING: RemoteSeatMedia = { videoFlowing: false, speaking: false };

const SPEAKING_FOR_MS = 1200;

/** Whether packets of a source come, are not meant to, or are lost on the way from who sends them. */
export type Flowing = 'on' | 'off' | 'lost';

interface Source {
  seat: SeatId;
  kind: MediaKind;
  track: MediaStreamTrack;
  flowing: Flowing;
}

/** What is received from the others, by seat, as a store; of the own seat, how what it sends gets through. */
export class RemoteMedia {
  readonly #sources = new Map<string, Source>();
  readonly #listeners = new Set<() => void>();
  /** Who is marked as speaking, with the timer that ends it for those who have stopped. */
  readonly #speaking = new Map<SeatId, ReturnType<typeof setTimeout> | undefined>();
  #lines: ReadonlyMap<SeatId, BadLine> = new Map();
  #seats: ReadonlyMap<SeatId, RemoteSeatMedia> = new Map();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** All seats that something is known of; the same object until something changes. */
  readonly getSnapshot = (): ReadonlyMap<SeatId, RemoteSeatMedia> => this.#seats;

  /** One seat; the same object until something of that seat changes. */
  readonly seat = (seat: SeatId): RemoteSeatMedia => this.#seats.get(seat) ?? NOTHING;

  add(consumer: string, source: Omit<Source, 'flowing'>, flowing: Flowing): void {
    this.#sources.set(consumer, { ...source, flowing });
    this.#publish();
  }

  remove(consumer: string): void {
    if (this.#sources.delete(consumer)) this.#publish();
  }

  flow(consumer: string, flowing: Flowing): void {
    const source = this.#sources.get(consumer);
    if (!source || source.flowing === flowing) return;
    this.#sources.set(consumer, { ...source, flowing });
    this.#publish();
  }

  /** Who speaks now. A mark stays a little longer: pauses between words are no silence. */
  speakers(seats: readonly SeatId[]): void {
    for (const seat of seats) {
      clearTimeout(this.#speaking.get(seat));
      this.#speaking.set(seat, undefined);
    }
    for (const [seat, fading] of this.#speaking) {
      if (fading === undefined && !seats.includes(seat)) this.#fade(seat);
    }
    this.#publish();
  }

  /** Whose line is bad now; nobody else's is. */
  lines({ weak, broken }: LineNews): void {
    this.#lines = new Map([
      ...weak.map((seat) => [seat, 'weak'] as const),
      ...broken.map((seat) => [seat, 'broken'] as const),
    ]);
    this.#publish();
  }

  /** Whether a voice reaches the server whole, so that what is missing of it was lost on the way here. */
  readonly isWhole = (track: string): boolean => {
    const of = [...this.#sources.values()].find((source) => source.track.id === track);
    return !of || !this.#lines.has(of.seat);
  };

  clear(): void {
    this.#sources.clear();
    this.#lines = new Map();
    for (const timer of this.#speaking.values()) clearTimeout(timer);
    this.#speaking.clear();
    this.#publish();
  }

  #fade(seat: SeatId): void {
    const timer = setTimeout(() => {
      this.#speaking.delete(seat);
      this.#publish();
    }, SPEAKING_FOR_MS);
    this.#speaking.set(seat, timer);
  }

  #publish(): void {
    const next = new Map<SeatId, RemoteSeatMedia>();
    for (const seat of this.#speaking.keys()) next.set(seat, { ...NOTHING, speaking: true });
    for (const [seat, line] of this.#lines)
      next.set(seat, { ...(next.get(seat) ?? NOTHING), line });
    for (const { seat, kind, track, flowing } of this.#sources.values()) {
      const so = next.get(seat) ?? NOTHING;
      next.set(seat, {
        ...so,
        [kind]: track,
        ...(kind === 'video' && { videoFlowing: flowing === 'on' }),
        ...(kind === 'video' && flowing === 'lost' && { videoLost: true }),
      });
    }
    for (const [seat, media] of next) {
      const before = this.#seats.get(seat);
      if (before && same(before, media)) next.set(seat, before);
    }
    this.#seats = next;
    for (const listener of this.#listeners) listener();
  }
}

const same = (one: RemoteSeatMedia, other: RemoteSeatMedia): boolean =>
  one.audio === other.audio &&
  one.video === other.video &&
  one.screen === other.screen &&
  one.videoFlowing === other.videoFlowing &&
  one.videoLost === other.videoLost &&
  one.speaking === other.speaking &&
  one.line === other.line;
