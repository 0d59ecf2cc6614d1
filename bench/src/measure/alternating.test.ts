import { expect, test } from 'vitest';
import { alternating } from './alternating.ts';

test('every side is measured once a round, and the order turns round each time', async () => {
  const order: string[] = [];
  const side = (name: string) => () => Promise.resolve(order.push(name));
  const told: number[] = [];
  const rounds = await alternating(3, { a: side('a'), b: side('b') }, (_round, number) => {
    told.push(number);
  });
  expect(order.join(' ')).toBe('a b b a a b');
  expect(rounds).toEqual([
    { a: 1, b: 2 },
    { a: 4, b: 3 },
    { a: 5, b: 6 },
  ]);
  expect(told).toEqual([1, 2, 3]);
});
