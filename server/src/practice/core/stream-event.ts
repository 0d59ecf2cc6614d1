import type { SeatId } from '@rapport/shared/contract/ids.ts';

/** An event of a room's stream: what the practice reads of it. */
export interface StreamEvent {
  readonly seq: number;
  readonly at: number;
  /** Whose command it came from; absent when it was the room's own doing. */
  readonly actor?: SeatId | undefined;
  readonly event: unknown;
}
