import { expect, it } from 'vitest';
import { placeBefore } from './place-before.ts';

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

it.each([
  ['a', 'c', false, 'c'],
  ['a', 'c', true, 'd'],
  ['a', 'd', true, undefined],
  ['d', 'a', false, 'a'],
  ['d', 'a', true, 'b'],
  ['b', 'a', true, 'c'],
  ['b', 'b', true, 'c'],
  ['d', 'd', false, undefined],
])('%s dropped beside %s (after: %s) stands before %s', (moved, target, after, expected) => {
  expect(placeBefore(items, moved, target, after)).toBe(expected);
});
