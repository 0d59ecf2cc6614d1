/**
 * `GET /api/server`: how the server does, for who runs it. Times are ISO 8601. What could not be
 * looked up is absent.
 */
export interface ServerStatus {
  /** When this was looked up. */
  at: string;
  /** When the server was started. */
  since: string;
  version: string;
  node: string;
  /** Rooms with somebody there, and the people in them. */
  rooms?: { open: number; inside: number; waiting: number };
  database: { kind: 'sqlite' | 'postgres'; answers: boolean };
  mail?: {
    /** Whether a mail server is set. */
    set: boolean;
    /** Letters that should have left by now, when the oldest was written, and those given up. */
    due: number;
    oldest?: string;
    failed: number;
  };
  /** Media workers: how many there should be, how many run, how many died since the start. */
  workers?: { set: number; running: number; deaths: number };
  /** The disk with the data folder. */
  disk?: { freeBytes: number; sizeBytes: number };
  /** The last backup that is known of. */
  backup?: string;
  /** Words of sessions that are over should be erased, and could not be. */
  redactionOverdue: boolean;
}
