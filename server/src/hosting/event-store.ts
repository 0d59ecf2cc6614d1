import type { CommandId, SeatId, SessionId } from '@rapport/shared/contract/ids.ts';

/** One event of a session's stream as it is kept. */
export interface StoredEvent {
  /** 1, 2, 3 … without a gap within a session. */
  readonly seq: number;
  /** When it was decided, ms since the epoch on the server's clock; never before its predecessor. */
  readonly at: number;
  /** Whose command it came from; absent when it was the host's own. */
  readonly actor?: SeatId | undefined;
  /** The command it came from, so that a repeated command is known again after a restart. */
  readonly cause?: CommandId | undefined;
  /** The event itself, JSON. */
  readonly event: unknown;
  /** Words in it are to be forgotten when the session is over. */
  readonly fades?: boolean | undefined;
}

/** A session with words that are still to be forgotten. */
export interface Fading {
  readonly session: SessionId;
  /** When the last of them was said, ms since the epoch. */
  readonly at: number;
}

/**
 * Thrown by {@link EventStore.append} when the next number is already taken: another host
 * carries the room now, and this one has to step down.
 */
export class Fenced extends Error {
  constructor(session: SessionId) {
    super(`the stream of session ${session} was continued elsewhere`);
    this.name = 'Fenced';
  }
}

/** The append-only streams of events, one a session. */
export interface EventStore {
  /** The whole stream in order; empty for a session that never ran. */
  load(session: SessionId): Promise<StoredEvent[]>;
  /**
   * Adds the events, all or none, and returns once they are on the disk.
   * @throws Fenced when one of the numbers is taken.
   * @throws AppError `storage-failed` when nothing could be written.
   */
  append(session: SessionId, events: readonly StoredEvent[]): Promise<void>;
  /** The sessions that have events which fade. */
  fading(): Promise<Fading[]>;
  /**
   * Puts events without the words that are to be forgotten into the places of those that had
   * them, all or none. Nothing else of a stream is ever changed.
   * @throws AppError `storage-failed` when nothing could be written.
   */
  forget(session: SessionId, faded: readonly Pick<StoredEvent, 'seq' | 'event'>[]): Promise<void>;
}
