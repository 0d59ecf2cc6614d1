/**
 * How long a kind of words is stored.
 * - `never`: it is not stored at all.
 * - `tab`: until the browser tab is closed.
 * - `device`: in the browser, until its data for the site are cleared.
 * - `signIn`: until the sign-in ends.
 * - `session`: until the session ends.
 * - `call`: the same, but while a call for help is open, until it is closed.
 * - `messages`, `polls`: until the session ends, unless the course has agreed to keep them.
 * - `arrival`: until the session ends, unless the practice keeps it and has said so.
 * - `course`: until the next session has taken it over, at the latest 30 days after the last one.
 * - `invitation`: until the invitation is used or taken back, or its week is over.
 * - `log`: 400 days.
 * - `practice`: until the practice deletes it.
 */
export type Life =
  | 'never'
  | 'tab'
  | 'device'
  | 'signIn'
  | 'session'
  | 'call'
  | 'messages'
  | 'polls'
  | 'arrival'
  | 'course'
  | 'invitation'
  | 'log'
  | 'practice';

/** One kind of what people say, write or are called: who sees it, where it is stored, until when. */
export interface Words {
  /** What it is, at the beginning of a sentence. */
  readonly what: string;
  readonly seenBy: string;
  readonly until: Life;
  /** Where it is stored for good, if not in tables of its own. */
  readonly where?: 'session';
  /** Why it is stored for so long, or anything else that has to be known. */
  readonly note?: string;
  /**
   * Where it stands in the stream of a session: `type.field`. What ends in `[]` is meant in each
   * element, `(kind)` only in an object of this kind, and what ends in `?` is taken out altogether;
   * everything else is emptied.
   */
  readonly fields?: readonly string[];
  /** Whose it was is erased with it. */
  readonly unsigned?: true;
  /** Where it stands in the tables of the practice: `table.column`. */
  readonly columns?: readonly string[];
  /** Under what it stands in the browser's own storage; what ends in `:` has an id after it. */
  readonly keys?: readonly string[];
}
