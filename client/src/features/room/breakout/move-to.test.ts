import { expect, it } from 'vitest';
import { groupNow, moveTo } from './move-to.ts';

const groups = [['a', 'b'], ['c']];

it.each([
  ['a', 1, [['b'], ['c', 'a']], [0, 1]],
  ['c', 0, [['a', 'b', 'c']], [0]],
  ['b', 2, [['a'], ['c'], ['b']], [0, 1, null]],
  ['c', 2, [['a', 'b'], ['c']], [0, null]],
  ['c', undefined, [['a', 'b']], [0]],
  [
    'new',
    1,
    [
      ['a', 'b'],
      ['c', 'new'],
    ],
    [0, 1],
  ],
])('moves %s to %s', (seat, to, expected, was) => {
  expect(moveTo(groups, seat, to)).toEqual({ groups: expected, was });
});

it('says of each that is left which it was', () => {
  expect(moveTo([['a'], ['b'], ['c', 'd']], 'a', 2)).toEqual({
    groups: [['b'], ['c', 'd', 'a']],
    was: [1, 2],
  });
});

it.each([
  [['c'], 1],
  [['b', 'gone'], 0],
  // Since then it has been taken apart: most of its people are in one.
  [['a', 'c', 'd'], 1],
  [['gone'], undefined],
  [[], undefined],
])('finds where %j is in a plan that another has changed', (group, expected) => {
  expect(
    groupNow(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      group,
    ),
  ).toBe(expected);
});
