/*
 * The tables, in the subset that SQLite and PostgreSQL share: identifiers and JSON are text, times
 * are ms since the epoch in 64-bit integers (both drivers are set to give them as numbers).
 */

interface EventTable {
  session: string;
  seq: number;
  at: number;
  actor: string | null;
  cause: string | null;
  event: string;
  /**
   * The mark for redaction: 1 where words in it are to be erased when the session is over, 2 where
   * they are handed on in the course first; empty once they are erased.
   */
  fades: number | null;
}

/** The key that a session's events are sealed with, itself sealed with the installation's. */
interface SessionKeyTable {
  session: string;
  sealed: string;
}

/** What the installation remembers about itself: one JSON value a key. */
interface SettingTable {
  key: string;
  value: string;
}

/**
 * Every table, by its name. Each area of the practice adds its own by declaration merging, in its
 * `tables.ts`; here stand those that storage itself reads.
 */
export interface Schema {
  event: EventTable;
  setting: SettingTable;
  session_key: SessionKeyTable;
}
