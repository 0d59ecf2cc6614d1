import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
      { steady: () => now, wall: () => now },
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

describe('a device whose clocks move apart', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A server whose clock goes on whatever the device does. */
  const setting = () => {
    let [steady, wall, server] = [0, 1e12, 5e11];
    const found: number[] = [];
    const clock = new ServerClock(
      () => Promise.resolve(server),
      { steady: () => steady, wall: () => wall },
      (offset) => found.push(offset),
    );
    return {
      clock,
      /** The offset as it was found last. */
      offset: () => found.at(-1) ?? NaN,
      /** How far it is from the truth, ms. */
      wrongBy: () => Math.abs((found.at(-1) ?? NaN) + steady - server),
      set: (by: number) => (wall += by),
      sleep: (ms: number) => {
        wall += ms;
        server += ms;
      },
      pass: async (ms: number) => {
        for (let passed = 0; passed < ms; passed += 100) {
          steady += 100;
          wall += 100;
          server += 100;
          await vi.advanceTimersByTimeAsync(100);
        }
      },
    };
  };

  it('is right all the time while its clock is set back or ahead', async () => {
    const { clock, offset, wrongBy, set, pass } = setting();
    clock.start();
    await pass(30_000);
    const known = offset();
    for (const by of [-600_000, 3_600_000, -400, 400]) {
      set(by);
      expect(wrongBy()).toBe(0);
      await pass(10_000);
      expect(offset()).toBe(known);
    }
    clock.stop();
  });

  it('is right again two seconds after a sleep that stopped the steady clock', async () => {
    const { clock, wrongBy, sleep, pass } = setting();
    clock.start();
    await pass(30_000);
    sleep(90_000);
    expect(wrongBy()).toBe(90_000);
    await pass(2100);
    expect(wrongBy()).toBe(0);
    clock.stop();
  });

  it('asks nothing more once it is stopped', async () => {
    const { clock, offset, set, pass } = setting();
    clock.start();
    await pass(1000);
    clock.stop();
    const known = offset();
    set(3_600_000);
    await pass(120_000);
    expect(offset()).toBe(known);
  });
});
