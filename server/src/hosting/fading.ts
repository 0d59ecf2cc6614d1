import type { SessionId } from '@rapport/shared/contract/ids.ts';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import { faded, roomEvent } from '../room/room.ts';
import type { EventStore } from './event-store.ts';
import { replay } from './replay.ts';

/** A session that nobody has ended is taken for over when this long ago something last faded, in ms. */
const OVER_MS = 12 * 60 * 60_000;
/** How often it is looked for what should have been forgotten, in ms. */
const SWEEP_MS = 60 * 60_000;

interface FadingContext {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Sees to it that what was said only for the session is erased when the session is over: at its
 * end, and, where that failed or nobody ended it, at the next start or within an hour.
 */
export class FadingKeeper {
  readonly #context: FadingContext;
  readonly #sweeper: NodeJS.Timeout;
  #last: Promise<void>;

  constructor(context: FadingContext) {
    this.#context = context;
    this.#last = this.#sweep();
    this.#sweeper = setInterval(() => this.#then(() => this.#sweep()), SWEEP_MS);
    this.#sweeper.unref();
  }

  /** The session has been ended: what fades in it is erased now. */
  ended(session: SessionId): void {
    this.#then(() => this.#forget(session));
  }

  /** Waits for what is being erased. */
  async close(): Promise<void> {
    clearInterval(this.#sweeper);
    await this.#last;
  }

  #then(work: () => Promise<void>): void {
    this.#last = this.#last.then(work);
  }

  /** Never rejects: what could not be erased now will be with the next sweep. */
  async #sweep(): Promise<void> {
    const { store, clock, logger } = this.#context;
    try {
      for (const { session, at } of await store.fading()) {
        await this.#forget(session, clock.now() - at > OVER_MS);
      }
    } catch (error) {
      logger.error({ err: error }, 'what fades was not looked for');
    }
  }

  /** @param over whether it is over although nobody has ended it */
  async #forget(session: SessionId, over = false): Promise<void> {
    const { store, logger } = this.#context;
    try {
      const stored = await store.load(session);
      const state = replay(stored);
      if (!over && !state.session.ended) return;
      const left = stored.flatMap(({ seq, event, fades }) => {
        if (!fades) return [];
        const parsed = roomEvent.parse(event);
        return [{ seq, event: faded(parsed, state) ?? parsed }];
      });
      if (left.length > 0) await store.forget(session, left);
    } catch (error) {
      logger.error({ err: error, session }, 'what fades was not erased');
    }
  }
}
