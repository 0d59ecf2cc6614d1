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
  /** Words in it are to be erased: when the session is over, or later, when its course is. */
  readonly redactable?: boolean | undefined;
}

/** A session with words that are still to be erased. */
export interface PendingRedaction {
  readonly session: SessionId;
  /** When the last of them was said, ms since the epoch. */
  readonly at: number;
}

/** What is to be changed of a session's stream so that words of it are erased. */
export interface Redaction {
  /** What is to stand in the places of these events. */
  readonly changes: readonly {
    readonly seq: number;
    readonly event: unknown;
    /** Whose command it came from is erased, too. */
    readonly unsigned: boolean;
  }[];
  /** The stream was searched up to this number. Its marks for redaction are removed, … */
  readonly upTo: number;
  /** … except on these events, whose words stay until an open call for help is closed, … */
  readonly waiting: readonly number[];
  /** … and on these, which the course's next session still needs. */
  readonly later: readonly number[];
}

/**
 * Thrown by {@link EventStore.append} when the next number is already taken: another host
 * carries the room now, and this one has to step down.
 */
export class StreamConflictError extends Error {
  constructor(session: SessionId) {
    super(`the stream of session ${session} was continued elsewhere`);
    this.name = 'StreamConflictError';
  }
}

/** The append-only streams of events, one a session. */
export interface EventStore {
  /** The whole stream in order; empty for a session that never ran. */
  load(session: SessionId): Promise<StoredEvent[]>;
  /**
   * Adds the events, all or none, and returns once they are on the disk.
   * @throws StreamConflictError when one of the numbers is taken.
   * @throws AppError `storage-failed` when nothing could be written.
   */
  append(session: SessionId, events: readonly StoredEvent[]): Promise<void>;
  /** The sessions with words that are to be erased when the session is over. */
  pendingRedactions(): Promise<PendingRedaction[]>;
  /** The sessions with words that are handed on to the course's next session. */
  laterRedactions(): Promise<PendingRedaction[]>;
  /**
   * Erases words of a session. What was written is there, or an error tells that it may not be; the
   * same can be done again. Nothing else of a stream is ever changed.
   * @throws AppError `storage-failed`
   */
  redact(session: SessionId, redaction: Redaction): Promise<void>;
  /**
   * Removes what was erased from where the database still has it, such as its journal. Does not
   * wait: `false` where somebody still reads it, and it has to be tried again.
   * @throws AppError `storage-failed`
   */
  purge(): Promise<boolean>;
}
