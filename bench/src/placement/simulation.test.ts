import { expect, test } from 'vitest';
import { simulate, type Plan } from './simulation.ts';

const plan: Plan = { nodes: 4, rooms: 200, peopleOfNode: 500, emptyNode: false, seed: 1 };

test('the same seed always gives the same, another one something else', () => {
  expect(simulate(plan)).toEqual(simulate(plan));
  expect(simulate({ ...plan, seed: 2 })).not.toEqual(simulate(plan));
});

test('everyone of the node that went is waited for until its leases have run out, not longer', () => {
  const { without } = simulate(plan);
  expect(without.length).toBeGreaterThan(100);
  expect(Math.min(...without)).toBeGreaterThanOrEqual(2_250);
  expect(Math.max(...without)).toBeLessThanOrEqual(3_500);
});

test('one node alone has everything, and is exactly as full as the mean', () => {
  const { gathered } = simulate({ ...plan, nodes: 1, emptyNode: true });
  expect(gathered).toMatchObject({ people: 1, flows: 1 });
});
