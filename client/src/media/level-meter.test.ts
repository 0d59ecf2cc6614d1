import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loudness } from './level-meter.ts';

it('shows silence and the hum of a room as nothing, and a shout as all', () => {
  expect(loudness(0)).toBe(0);
  expect(loudness(0.0005)).toBe(0);
  expect(loudness(0.5)).toBe(1);
});

it('never falls when the sound gets louder, and stays between 0 and 1', () => {
  const rms = fc.double({ min: 0, max: 4, noNaN: true });
  fc.assert(
    fc.property(rms, rms, (a, b) => {
      const [quiet, loud] = [Math.min(a, b), Math.max(a, b)];
      expect(loudness(loud)).toBeGreaterThanOrEqual(loudness(quiet));
      expect(loudness(loud)).toBeLessThanOrEqual(1);
      expect(loudness(quiet)).toBeGreaterThanOrEqual(0);
    }),
  );
});
