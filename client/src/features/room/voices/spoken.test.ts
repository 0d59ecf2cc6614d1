import { expect, it } from 'vitest';
import { inChairs, minutesAndSeconds, shareOf } from './spoken.ts';

const voice = (place: number, ms: number) => ({ name: 'A', role: 'member' as const, place, ms });

it('[VO3] people are listed as their chairs stand, however long they have spoken', () => {
  const listed = inChairs({ a: voice(2, 900), b: voice(0, 0), c: voice(1, 5000) });
  expect(listed.map(({ seat }) => seat)).toEqual(['b', 'c', 'a']);
});

it('a time is shown as a part of the longest, and nothing where nobody has spoken', () => {
  const voices = { a: voice(0, 2000), b: voice(1, 500) };
  expect([shareOf(2000, voices), shareOf(500, voices)]).toEqual([1, 0.25]);
  expect(shareOf(0, { a: voice(0, 0) })).toBe(0);
  expect(shareOf(0, {})).toBe(0);
});

it.each([
  [0, 0, 0],
  [499, 0, 0],
  [59_600, 1, 0],
  [245_000, 4, 5],
  [3_600_000, 60, 0],
])('%i ms is %i min %i s', (ms, minutes, seconds) => {
  expect(minutesAndSeconds(ms)).toEqual({ minutes, seconds });
});
