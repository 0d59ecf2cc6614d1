import type { FloorView } from '@rapport/shared/contract/room/floor.ts';
import { expect, it } from 'vitest';
import { handNumber, handsInOrder } from './hands-in-order.ts';

const seats = (hands: Record<string, number | undefined>): FloorView['seats'] =>
  Object.fromEntries(
    Object.entries(hands).map(([seat, handSince], place) => [
      seat,
      {
        name: seat,
        pronouns: '',
        role: 'member',
        place,
        connected: true,
        microphone: true,
        camera: true,
        ...(handSince === undefined ? {} : { handSince }),
      },
    ]),
  );

it.each([
  [{ a: undefined, b: undefined }, []],
  [{ a: undefined, b: 5 }, ['b']],
  [{ a: 9, b: 5, c: 7 }, ['b', 'c', 'a']],
  // In the same moment: by their places.
  [{ a: 5, b: 5 }, ['a', 'b']],
])('[HA1] of %j the order is %j', (hands, order) => {
  expect(handsInOrder(seats(hands))).toEqual(order);
});

it('a number is given only where there is more than one', () => {
  expect(handNumber(seats({ a: 1, b: undefined }), 'a')).toBeUndefined();
  expect(handNumber(seats({ a: 2, b: 1 }), 'a')).toBe(2);
  expect(handNumber(seats({ a: 2, b: 1, c: undefined }), 'c')).toBeUndefined();
});
