import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOffset, ServerClock } from './server-clock.ts';

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

it('of nothing is nothing', () => {
  expect(clockOffset([])).toBeUndefined();
});

describe('ServerClock', () => {
  /** A server 500 ms ahead, each answer of which takes as long there as back, plus a delay. */
  const setting = (delays: number[]) => {
    let now = 0;
    const found: number[] = [];
    const clock = new ServerClock(
      () => {
        const delay = delays.shift() ?? 0;
        const serverNow = now + 500;
        now += delay;
        return Promise.resolve(serverNow);
      },
      () => now,
      (offset) => found.push(offset),
    );
    return { clock, found, sleep: (ms: number) => (now += ms) };
  };

  it('keeps the best sample of all rounds', async () => {
    const { clock, found } = setting([
      200, 100, 100, 100, 100, 20, 60, 60, 60, 60, 80, 80, 80, 80, 80,
    ]);
    await clock.measure();
    await clock.measure();
    await clock.measure();
    expect(found).toEqual([450, 490, 490]);
  });

  it('lets go of samples that are too old to be good', async () => {
    const { clock, found, sleep } = setting([10, 10, 10, 10, 10, 40, 40, 40, 40, 40]);
    await clock.measure();
    sleep(700_000);
    await clock.measure();
    expect(found).toEqual([495, 480]);
  });
});
