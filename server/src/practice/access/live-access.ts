import type { Clock } from '../../platform/clock.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Database } from '../../storage/database.ts';
import { prolong, verdictOn, type Admitted, type NoLonger } from './access-check.ts';

/** A connection that stays: a room's socket, or a channel to a page of staff. */
export interface LiveConnection extends Admitted {
  /** Ends it for good, with all that hangs on it. */
  end(reason: NoLonger): void;
}

/** Interval between checks of all live access, whatever was reported as changed, in ms. */
const EVERY_MS = 60_000;
/** Until a check that the database did not answer is made again, in ms. */
const AGAIN_MS = 2_000;
/** So long after a change, whoever was let in by what stood before it may still arrive, in ms. */
const ON_THE_WAY_MS = 10_000;

/** What the register of connections needs. */
export interface LiveAccessContext {
  readonly database: Pick<Database, 'kysely' | 'kind'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly everyMs?: number;
  readonly againMs?: number;
}

/**
 * All connections that a sign-in or a link has opened. What let each of them in is looked up again
 * when something has changed, and each minute in any case: so a change by another process, or by
 * hand in the database, ends them too. A database that does not answer ends nobody, and is asked
 * again within seconds: what was withdrawn must not stay in for the rest of the minute.
 */
export class LiveAccess {
  readonly #context: LiveAccessContext;
  readonly #live = new Set<LiveConnection>();
  readonly #timer: NodeJS.Timeout;
  #again: NodeJS.Timeout | undefined;
  #changedAt = -Infinity;
  #checking: Promise<void> | undefined;
  #asked = 0;

  constructor(context: LiveAccessContext) {
    this.#context = context;
    this.#timer = setInterval(() => void this.#sweep(), context.everyMs ?? EVERY_MS);
    this.#timer.unref();
  }

  /** Keeps an eye on a connection until it is taken out again. */
  add(connection: LiveConnection): () => void {
    this.#live.add(connection);
    if (performance.now() - this.#changedAt < ON_THE_WAY_MS) void this.recheck();
    return () => this.#live.delete(connection);
  }

  /** A sign-in or a link has ended: ends whoever is here by it, now. */
  changed(): Promise<void> {
    this.#changedAt = performance.now();
    return this.recheck();
  }

  /** Ends every connection whose sign-in or link no longer holds. Never throws. */
  recheck(): Promise<void> {
    this.#asked += 1;
    this.#checking ??= this.#check().finally(() => (this.#checking = undefined));
    return this.#checking;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    clearTimeout(this.#again);
    await this.#checking;
  }

  async #check(): Promise<void> {
    let answered: number;
    do {
      answered = this.#asked;
      await this.#checkOnce();
      // Where it was asked for meanwhile, what was read may be older than the change.
    } while (answered !== this.#asked);
  }

  async #checkOnce(): Promise<void> {
    const { database, clock, logger } = this.#context;
    const all = [...this.#live];
    if (all.length === 0) return;
    try {
      const verdict = await verdictOn(database.kysely, all, clock.now());
      for (const connection of all) {
        const reason = verdict(connection);
        if (reason !== undefined && this.#live.delete(connection)) connection.end(reason);
      }
    } catch (error) {
      logger.error({ err: error }, 'live connections not checked');
      clearTimeout(this.#again);
      this.#again = setTimeout(() => void this.recheck(), this.#context.againMs ?? AGAIN_MS);
      this.#again.unref();
    }
  }

  async #sweep(): Promise<void> {
    await this.recheck();
    const { database, clock, logger } = this.#context;
    await prolong(database, [...this.#live], clock.now()).catch((error: unknown) =>
      logger.error({ err: error }, 'use of sign-ins not noted'),
    );
  }
}
