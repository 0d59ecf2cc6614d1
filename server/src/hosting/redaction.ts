import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SessionId } from '@rapport/shared/contract/ids.ts';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import { keepsUntil, redact, type Numbered, type Over } from '../room/redaction.ts';
import { emptyRoom, evolve, roomEvent } from '../room/room.ts';
import type { RoomState } from '../room/core/state.ts';
import type { EventStore, Redaction, StoredEvent } from './event-store.ts';

/** A session that nobody has ended is taken for over when the last words were said this long ago. */
const OVER_MS = 12 * 60 * 60_000;
/** Interval between sweeps for overdue redactions. */
const SWEEP_MS = 60 * 60_000;
/** The same while something could not be erased. */
const RETRY_MS = 60_000;
/** Something that could not be erased for so long is told of. */
const OVERDUE_MS = 10 * 60_000;
/** So many events are read before others have their turn. */
const AT_ONCE = 200;

interface RedactionContext {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Whether nobody needs any more what a session hands on, which it last changed then. */
  readonly isTakenOver: (session: SessionId, since: number) => Promise<boolean>;
}

/**
 * Erases what the table of words lets nobody keep: at the end of a session, and, where that failed
 * or nobody ended it, with the next sweep. What can not be erased is tried again until it is.
 */
export class RedactionSweeper {
  readonly #context: RedactionContext;
  #timer: NodeJS.Timeout | undefined;
  #last: Promise<void>;
  #closed = false;
  /** Whether anything failed in this sweep, or since. */
  #failed = false;
  /** Since when something can not be erased. */
  #failingSince: number | undefined;

  constructor(context: RedactionContext) {
    this.#context = context;
    this.#last = this.#sweep();
  }

  /** The session has been ended: its words are erased now. */
  ended(session: SessionId): void {
    this.#then(async () => {
      await this.#redact(session, 'session');
      await this.#purge();
      this.#settle();
    });
  }

  /** Whether something should have been erased some time ago, and could not be. */
  get isOverdue(): boolean {
    const { clock } = this.#context;
    return this.#failingSince !== undefined && clock.now() - this.#failingSince > OVERDUE_MS;
  }

  /** Waits for what is being erased. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#last;
  }

  /** @param work must not reject */
  #then(work: () => Promise<void>): void {
    this.#last = this.#last.then(work);
  }

  async #sweep(): Promise<void> {
    const { store, clock, isTakenOver } = this.#context;
    this.#failed = false;
    await this.#try({}, async () => {
      for (const { session, at } of await store.pendingRedactions()) {
        await this.#redact(session, 'session', clock.now() - at > OVER_MS);
      }
      for (const { session, at } of await store.laterRedactions()) {
        if (await isTakenOver(session, at)) await this.#redact(session, 'course', true);
      }
    });
    // Also where nothing was left to erase: the journal may still have what was, before a restart.
    await this.#purge();
    this.#settle();
  }

  /** Remembers since when erasing fails, and schedules the next try. */
  #settle(): void {
    this.#failingSince = this.#failed
      ? (this.#failingSince ?? this.#context.clock.now())
      : undefined;
    clearTimeout(this.#timer);
    if (this.#closed) return;
    const wait = this.#failed ? RETRY_MS : SWEEP_MS;
    this.#timer = setTimeout(() => this.#then(() => this.#sweep()), wait);
    this.#timer.unref();
  }

  /** Never rejects: what could not be done now will be with the next sweep. */
  async #try(about: object, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#failed = true;
      this.#context.logger.error({ err: error, ...about }, 'words not erased');
    }
  }

  #purge(): Promise<void> {
    return this.#try({}, async () => {
      if (await this.#context.store.purge()) return;
      this.#failed = true;
      this.#context.logger.warn(
        { overdue: this.isOverdue },
        'erased words are still in the journal, as something reads the database',
      );
    });
  }

  /** @param evenOpen whether to do so although nobody has ended the session */
  #redact(session: SessionId, over: Over, evenOpen = false): Promise<void> {
    return this.#try({ session }, async () => {
      const { store } = this.#context;
      const { stream, state } = await read(await store.load(session));
      if (!evenOpen && !state.session.ended) return;
      if (state.session.facts) await store.redact(session, redactionOf(stream, state, over));
    });
  }
}

/** What is to be changed of a stream. */
function redactionOf(stream: readonly Numbered[], state: RoomState, over: Over): Redaction {
  const changes = redact(stream, state, over);
  const changed = new Map(changes.map(({ seq, event }) => [seq, event]));
  const kept = stream.map(({ seq, event }) => {
    const left = changed.has(seq) ? roomEvent.parse(changed.get(seq)) : event;
    return { seq, until: keepsUntil(left, state, over) };
  });
  const those = (until: 'call' | 'course') =>
    kept.filter((one) => one.until === until).map(({ seq }) => seq);
  return {
    changes,
    upTo: stream.at(-1)?.seq ?? 0,
    waiting: those('call'),
    later: those('course'),
  };
}

/** The events of a stream and the room that they make, read so that nobody is held up. */
async function read(
  stored: readonly StoredEvent[],
): Promise<{ stream: Numbered[]; state: RoomState }> {
  const stream: Numbered[] = [];
  let state = emptyRoom;
  for (const { seq, at, event } of stored) {
    const parsed = roomEvent.parse(event);
    stream.push({ seq, event: parsed });
    state = evolve(state, { event: parsed, at });
    if (stream.length % AT_ONCE === 0) await nextTurn();
  }
  return { stream, state };
}
