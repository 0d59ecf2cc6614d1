import type { FloorView } from '@rapport/shared/contract/room/floor.ts';

/**
 * The seats in the order of their places, joined by spaces: a plain value, the same as long as
 * nobody comes or goes, however much else of the people changes.
 */
export const seatsInOrder = (seats: FloorView['seats']): string =>
  Object.entries(seats)
    .sort(([, one], [, other]) => one.place - other.place)
    .map(([seat]) => seat)
    .join(' ');
