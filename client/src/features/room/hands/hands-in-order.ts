import type { FloorView } from '@rapport/shared/contract/room/floor.ts';

/**
 * The seats whose hands are up, who raised theirs first coming first; of two in one moment, the one
 * whose place comes first.
 */
export const handsInOrder = (seats: FloorView['seats']): readonly string[] =>
  Object.entries(seats)
    .flatMap(([seat, { handSince, place }]) =>
      handSince === undefined ? [] : [{ seat, handSince, place }],
    )
    .sort((one, other) => one.handSince - other.handSince || one.place - other.place)
    .map(({ seat }) => seat);

/** The number of the seat among several raised hands, from 1; none where it is the only one. */
export function handNumber(seats: FloorView['seats'], seat: string): number | undefined {
  // Every tile asks with every view; nearly always there is no hand.
  if (seats[seat]?.handSince === undefined) return undefined;
  const hands = handsInOrder(seats);
  return hands.length < 2 ? undefined : hands.indexOf(seat) + 1;
}
