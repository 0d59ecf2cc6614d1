import type { SessionId } from '@rapport/shared/contract/ids.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { timingNow } from '../scheduling/current-session.ts';
import { selectSessions } from '../scheduling/sessions.ts';
import type {} from './tables.ts';

/** Interval between sweeps. */
const SWEEP_MS = 60 * 60_000;
/** The same while something could not be erased. */
const RETRY_MS = 60_000;
/** What was answered so long ago is of no session that goes on: it was moved, or cancelled. */
const LONGEST_MS = 24 * 60 * 60_000;

interface SweeperContext extends Pick<PracticeContext, 'db' | 'clock' | 'rooms' | 'logger'> {
  /** Empties the database's journal of what was erased. */
  readonly purge: () => Promise<boolean>;
}

/**
 * Erases what members answered for a session when it is over, but for what they were told is kept:
 * at its end, and with the next sweep where that failed, the server was stopped meanwhile, or nobody
 * ended it.
 */
export class ArrivalSweeper {
  readonly #context: SweeperContext;
  #timer: NodeJS.Timeout | undefined;
  #last: Promise<void>;
  #closed = false;

  constructor(context: SweeperContext) {
    this.#context = context;
    this.#last = this.#sweep();
  }

  /** The session has been ended: its answers are erased now. Never throws. */
  ended(session: SessionId): void {
    this.#last = this.#last.then(async () => {
      const done = await this.#try(() => this.#forget(session));
      if (!done) this.#schedule(RETRY_MS);
    });
  }

  /** Waits for what is being erased. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#last;
  }

  async #sweep(): Promise<void> {
    const done = await this.#try(async () => {
      for (const session of await this.#sessions()) {
        if (await this.#isOver(session)) await this.#forget(session.id);
      }
    });
    this.#schedule(done ? SWEEP_MS : RETRY_MS);
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#last = this.#last.then(() => this.#sweep());
    }, wait);
    this.#timer.unref();
  }

  /** Never rejects. Says whether it was done. */
  async #try(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.#context.logger.error({ err: error }, 'answers not erased');
      return false;
    }
  }

  /** The sessions that there are answers of, and when the last of them was given. */
  #sessions(): Promise<{ id: SessionId; answeredAt: number }[]> {
    return this.#context.db
      .selectFrom('arrival_answer')
      .where('kept', '=', 0)
      .groupBy('session')
      .select((eb) => ['session as id', eb.fn.max<number>('answered_at').as('answeredAt')])
      .execute();
  }

  async #isOver({ id, answeredAt }: { id: SessionId; answeredAt: number }): Promise<boolean> {
    const { db, clock } = this.#context;
    const session = await selectSessions(db).where('session.id', '=', id).executeTakeFirst();
    if (!session) return true;
    const timing = await timingNow(this.#context, session);
    if (timing === 'running') return false;
    return timing === 'held' || timing === 'past' || clock.now() - answeredAt > LONGEST_MS;
  }

  async #forget(session: SessionId): Promise<void> {
    const { db, purge } = this.#context;
    const { numDeletedRows } = await db
      .deleteFrom('arrival_answer')
      .where('session', '=', session)
      .where('kept', '=', 0)
      .executeTakeFirst();
    if (numDeletedRows > 0n) await purge();
  }
}
