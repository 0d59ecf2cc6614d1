import { expect, it } from 'vitest';
import { FramePace } from './frame-pace.ts';

/** A camera of 30 pictures a second before a device that takes so long for each. */
function run(costOf: (now: number) => number, seconds = 30) {
  const pace = new FramePace();
  let made = 0;
  let busyUntil = 0;
  for (let now = 0; now < seconds * 1000; now += 1000 / 30) {
    if (now < busyUntil || !pace.takes(now)) continue;
    const cost = costOf(now);
    busyUntil = now + cost;
    made += 1;
    if (pace.took(cost, busyUntil) === 'too-slow') return { gaveUpAfter: Math.round(now / 1000) };
  }
  return { perSecond: Math.round(made / seconds) };
}

it.each([
  // milliseconds a picture takes → pictures a second
  [5, 15],
  [20, 15],
  [40, 15],
  [60, 10],
  [80, 8],
  [120, 5],
])('makes of pictures that take %i ms each %i a second', (cost, perSecond) => {
  expect(run(() => cost)).toEqual({ perSecond });
});

it('gives up where even few a second are too many for long', () => {
  expect(run(() => 200)).toEqual({ gaveUpAfter: 8 });
});

it('bears a slow moment, as at the start', () => {
  expect(run((now) => (now < 5000 ? 400 : 20))).toHaveProperty('perSecond');
});

it('gives up when a device becomes too slow later', () => {
  expect(run((now) => (now < 15_000 ? 20 : 300))).toEqual({ gaveUpAfter: 24 });
});
