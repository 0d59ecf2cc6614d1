import type { SeatId } from '@rapport/shared/contract/ids.ts';

/**
 * Each capability adds its slice here, and its events to {@link Events}, by declaration merging:
 * so a new capability is a new module, and this one does not change.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the capabilities
export interface Slices {}

/** The events of each capability, see {@link Slices}. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the capabilities
export interface Events {}

/** The whole room. Plain data: the same events always make the same state. */
export type RoomState = Readonly<Slices>;

/** All that can happen in a room. */
export type RoomEvent = Events[keyof Events];

/** An event with the moment at which it was decided, ms since the epoch. */
export interface TimedEvent {
  readonly event: RoomEvent;
  readonly at: number;
}

/** What a decision may use beside the state: all of it handed in, so that deciding is pure. */
export interface DecisionContext {
  /** Who asks. */
  readonly actor: SeatId;
  /** The server's clock, ms since the epoch. */
  readonly now: number;
  /** A fresh random identifier. */
  readonly newId: () => string;
  /** What the practice calls people, for a session that is taken up again. */
  readonly names?: readonly { readonly seat: SeatId; readonly name: string }[];
}
