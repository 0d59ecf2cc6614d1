import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneAfterAnother } from './one-after-another.ts';

it('[IM6] meetings follow each other, with a break, also past midnight', () => {
  const asked = { first: '2026-12-31T22:40', count: 4, minutes: 30, pause: 10 };
  expect(oneAfterAnother(asked)).toEqual([
    '2026-12-31T22:40',
    '2026-12-31T23:20',
    '2027-01-01T00:00',
    '2027-01-01T00:40',
  ]);
});

it('[IM6] no two of them go on at once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 15, max: 240 }),
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 0, max: 30 }),
      (minutes, pause, count) => {
        const walls = oneAfterAnother({ first: '2028-02-28T09:00', count, minutes, pause });
        expect(walls).toHaveLength(count);
        walls.slice(1).forEach((wall, index) => {
          const gap = Date.parse(`${wall}:00Z`) - Date.parse(`${walls[index] ?? ''}:00Z`);
          expect(gap).toBe((minutes + pause) * 60_000);
        });
      },
    ),
  );
});
