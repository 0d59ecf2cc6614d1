import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import { type RoomPlay, SEATS } from './room-play.ts';

/** As much of a room as a command is chosen by: its state, and who is to act. */
export type Sketch = Pick<RoomPlay, 'state' | 'actor'>;

/**
 * For each type of command of a capability, what makes a command of it that suits the room as far
 * as it can; the number settles which. Each capability has them in its `arbitraries.ts`.
 */
export type Makers<C extends RoomCommand> = {
  readonly [T in C['type']]: (play: Sketch, pick: number) => Omit<Extract<C, { type: T }>, 'type'>;
};

/** The one of the list that the number settles; `undefined` of an empty list. */
export const pickOf = <T>(list: readonly T[], pick: number): T | undefined =>
  list.length > 0 ? list[pick % list.length] : undefined;

/** One of the seats. */
export const seatOf = (pick: number): string => pickOf(SEATS, pick) ?? '';

/** The members of {@link SEATS}. */
export const MEMBERS = ['alder', 'birch', 'cedar', 'elm'];

/** One of the members. */
export const memberOf = (pick: number): string => pickOf(MEMBERS, pick) ?? '';
