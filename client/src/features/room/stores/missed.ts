import { Store } from '../../../parts/store.ts';
import type { ConnectionSnapshot } from '../../../realtime/room-connection.ts';

/** A connection that is lost later has nothing to do with a sleep, ms. */
export const LOST_WITHIN_MS = 60_000;
/** Less was missed by whoever's connection broke for a moment. */
export const WORTH_SAYING_MS = 20_000;

/**
 * How much of the session passed by while the page slept, ms, as a store; `undefined` where nothing
 * did, or it was read. A page that slept without losing its connection missed nothing: browsers let
 * sound go on.
 */
export class Missed extends Store {
  #sleep: { ms: number; at: number; generation: number } | undefined;
  #ms: number | undefined;

  readonly getSnapshot = (): number | undefined => this.#ms;

  /** The page goes on after so long, over the connection that it had before. */
  slept(ms: number, at: number, generation: number): void {
    if (ms >= WORTH_SAYING_MS) this.#sleep = { ms, at, generation };
  }

  /** What is known of the connection now. */
  follow({ connection, generation }: ConnectionSnapshot, at: number): void {
    const sleep = this.#sleep;
    if (!sleep || connection !== 'live' || generation === sleep.generation) return;
    this.#sleep = undefined;
    if (at - sleep.at >= LOST_WITHIN_MS) return;
    this.#ms = sleep.ms;
    this.changed();
  }

  /** It was read. */
  dismiss(): void {
    this.#ms = undefined;
    this.changed();
  }
}
