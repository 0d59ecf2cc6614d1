import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Audience } from '../room/audience.ts';
import { SPEECH_INTERVAL_MS } from './room-router.ts';

/** How long people were heard, in ms by seat. */
export type Spoken = Readonly<Record<SeatId, number>>;

/** Softer than this it is a room's noise, and counts as nobody's speaking. */
const SPEECH_DBOV = -50;
/** Whoever goes on within this time has taken a breath. */
const BREATH_MS = 1000;
/** How often the times are told, while anybody speaks. */
const TOLD_EVERY_MS = 10_000;

/**
 * Counts how long each seat is heard, from what a room's ear says every now and then. Only who may
 * be heard by somebody is counted: who is muted or alone never is.
 */
export class SpeakingTimes {
  readonly #tell: (ms: Spoken) => void;
  readonly #lastHeard = new Map<SeatId, number>();
  #ms = new Map<SeatId, number>();
  #audible: ReadonlySet<SeatId> = new Set();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  /** @param tell is called every ten seconds at most, and not at all while nobody speaks */
  constructor(tell: (ms: Spoken) => void) {
    this.#tell = tell;
  }

  /** Who hears whom from now on. Whoever is heard by nobody does not go on from before. */
  setAudience(audience: Audience): void {
    this.#audible = new Set(
      [...audience.values()].flatMap((sources) =>
        [...sources].flatMap(([source, { audio }]) => (audio ? [source] : [])),
      ),
    );
    for (const seat of this.#lastHeard.keys()) {
      if (!this.#audible.has(seat)) this.#lastHeard.delete(seat);
    }
  }

  /** Counts those who are to be heard at this moment, in ms of any clock that only goes forward. */
  hear(voices: readonly { readonly seat: SeatId; readonly dBov: number }[], now: number): void {
    if (this.#closed) return;
    for (const { seat, dBov } of voices) {
      if (dBov < SPEECH_DBOV || !this.#audible.has(seat)) continue;
      const since = now - (this.#lastHeard.get(seat) ?? -Infinity);
      const span = since <= BREATH_MS ? since : SPEECH_INTERVAL_MS;
      this.#ms.set(seat, (this.#ms.get(seat) ?? 0) + span);
      this.#lastHeard.set(seat, now);
    }
    if (this.#ms.size > 0) this.#timer ??= setTimeout(() => this.#tellAll(), TOLD_EVERY_MS).unref();
  }

  /** Tells and counts no more. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #tellAll(): void {
    this.#timer = undefined;
    const spans = [...this.#ms].map(([seat, ms]): [SeatId, number] => [seat, Math.round(ms)]);
    this.#ms = new Map();
    this.#tell(Object.fromEntries(spans));
  }
}
