import type { ImportedClient } from './imported-clients.ts';

/** A row of the file as it would be added, and who may be the same person. */
export interface ImportRow extends ImportedClient {
  readonly id: string;
  /** Clients who are there already. */
  readonly alike: readonly { id: string; name: string }[];
  /** The number of a row further up in the file. */
  readonly again: number | undefined;
}

/** What became of a file. */
export interface Report {
  readonly rows: readonly ImportRow[];
  /** The identifiers of those who were added. */
  readonly added: ReadonlySet<string>;
}

/** Whether it may be somebody who is there already, or stands further up in the file. */
export const mayBeTwice = ({ alike, again }: ImportRow): boolean =>
  alike.length > 0 || again !== undefined;
