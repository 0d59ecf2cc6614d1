import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockOffset, measureClock } from './server-clock.ts';

it('is off by at most half the shortest round trip, whatever the ways there and back', () => {
  const way = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.array(fc.tuple(way, way), { minLength: 1, maxLength: 8 }),
      (offset, ways) => {
        let now = 1e12;
        const samples = ways.map(([there, back]) => {
          const sentAt = now;
          const serverNow = sentAt + there + offset;
          now += there + back;
          return { sentAt, serverNow, receivedAt: now };
        });
        const shortest = Math.min(...ways.map(([there, back]) => there + back));
        expect(Math.abs((clockOffset(samples) ?? NaN) - offset)).toBeLessThanOrEqual(shortest / 2);
      },
    ),
  );
});

it('asks as often as told and gives nothing without samples', async () => {
  let asked = 0;
  let clock = 0;
  const offset = await measureClock(
    () => {
      asked += 1;
      clock += 10;
      return Promise.resolve(clock + 495);
    },
    () => clock,
    3,
  );
  expect([asked, offset]).toEqual([3, 500]);
  expect(clockOffset([])).toBeUndefined();
});
