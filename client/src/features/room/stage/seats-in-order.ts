import type { FloorView } from '@rapport/shared/contract/room/floor.ts';

/** The seats in the order of their places. */
export const seatsInOrder = (seats: FloorView['seats']): readonly string[] =>
  Object.entries(seats)
    .sort(([, one], [, other]) => one.place - other.place)
    .map(([seat]) => seat);
