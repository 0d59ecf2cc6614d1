import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import { z } from 'zod';
import type { StreamEvent } from '../core/stream-event.ts';
import { withdraw } from './invitations.ts';
import type { PracticeContext } from '../core/practice-context.ts';

/** How long a withdrawal that could not be written waits before it is tried again, in ms. */
const RETRY_MS = 5000;

const disowned = z.object({ type: z.literal('lobby:device-disowned'), seat: z.string() });

type Context = Pick<PracticeContext, 'db' | 'clock' | 'rooms' | 'logger'>;

interface Withdrawal {
  readonly session: SessionId;
  readonly seat: SeatId;
  readonly at: number;
}

/**
 * Withdraws the link of whoever says that a device on their seat was not theirs. As it is told of
 * the whole stream whenever a room is taken up, none is forgotten where the server broke off in
 * between; a link that was made since goes on working. It never holds up a room.
 */
export class DisownedLinks {
  readonly #context: Context;
  #due: Withdrawal[] = [];
  #last: Promise<void> = Promise.resolve();
  #retry: NodeJS.Timeout | undefined;

  constructor(context: Context) {
    this.#context = context;
  }

  /** A room's stream holds these events. Never throws, and is not waited for. */
  follow(session: SessionId, events: readonly StreamEvent[]): void {
    const due = events.flatMap(({ at, event }) => {
      const { data } = disowned.safeParse(event);
      return data ? [{ session, seat: data.seat, at }] : [];
    });
    if (due.length === 0) return;
    this.#due.push(...due);
    this.#last = this.#last.then(() => this.#work());
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    clearTimeout(this.#retry);
    await this.#last;
    clearTimeout(this.#retry);
  }

  /** Never rejects. */
  async #work(): Promise<void> {
    clearTimeout(this.#retry);
    while (this.#due[0]) {
      const { session, seat, at } = this.#due[0];
      try {
        await this.#withdraw(seat, at);
      } catch (error) {
        this.#context.logger.error({ err: error, session, seat }, 'link not withdrawn');
        this.#retry = setTimeout(() => {
          this.#last = this.#last.then(() => this.#work());
        }, RETRY_MS);
        this.#retry.unref();
        return;
      }
      this.#due.shift();
    }
  }

  async #withdraw(seat: SeatId, at: number): Promise<void> {
    const row = await this.#context.db
      .selectFrom('seat')
      .where('id', '=', seat)
      .select('membership')
      .executeTakeFirst();
    if (row) await withdraw(this.#context, row.membership, at);
  }
}
