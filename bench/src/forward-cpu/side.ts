import type { MediaClient } from './media-client.ts';

/** One of the two servers, with one room whose people all hear and see each other. */
export interface Side {
  readonly clients: readonly MediaClient[];
  /** The server's process; its media workers are its children. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
}
