import { expect, it } from 'vitest';
import { moveTo } from './move-to.ts';

const groups = [['a', 'b'], ['c']];

it.each([
  ['a', 1, [['b'], ['c', 'a']]],
  ['c', 0, [['a', 'b', 'c']]],
  ['b', 2, [['a'], ['c'], ['b']]],
  ['c', undefined, [['a', 'b']]],
  [
    'new',
    1,
    [
      ['a', 'b'],
      ['c', 'new'],
    ],
  ],
])('moves %s to %s', (seat, to, expected) => {
  expect(moveTo(groups, seat, to)).toEqual(expected);
});
