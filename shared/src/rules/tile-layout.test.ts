import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrowest, tileLayout, WIDEST } from './tile-layout.ts';

describe('tileLayout', () => {
  it.each([
    // people, width, height → columns, rows
    [1, 1000, 700, 1, 1],
    [2, 1000, 700, 2, 1],
    [3, 1000, 700, 2, 2],
    [4, 1000, 700, 2, 2],
    [5, 1000, 700, 3, 2],
    [6, 1000, 700, 3, 2],
    [9, 1000, 700, 3, 3],
    [10, 1000, 700, 4, 3],
    [12, 1000, 700, 4, 3],
    [1, 344, 540, 1, 1],
    [2, 344, 540, 1, 2],
    [3, 344, 540, 1, 3],
    [4, 344, 540, 2, 2],
    [5, 344, 540, 2, 3],
    [8, 344, 540, 2, 4],
    [10, 344, 540, 2, 5],
    [12, 344, 540, 2, 6],
    [10, 640, 280, 5, 2],
  ])(
    '%i people in %i × %i px stand in %i columns and %i rows',
    (count, width, height, columns, rows) => {
      expect(tileLayout(count, width, height)).toMatchObject({ columns, rows });
    },
  );

  const room = fc.record({
    count: fc.integer({ min: 1, max: 30 }),
    width: fc.integer({ min: 240, max: 3840 }),
    height: fc.integer({ min: 200, max: 2160 }),
    gap: fc.integer({ min: 0, max: 16 }),
  });

  it('has a place for everyone, inside, apart from each other, in a form that suits a face', () => {
    fc.assert(
      fc.property(room, ({ count, width, height, gap }) => {
        const layout = tileLayout(count, width, height, gap);
        expect(layout.places).toHaveLength(count);
        expect(layout.columns * layout.rows).toBeGreaterThanOrEqual(count);
        const form = layout.width / layout.height;
        // A pixel is cut off by rounding.
        expect(form).toBeLessThanOrEqual(WIDEST * (1 + 1.5 / layout.height));
        expect(form).toBeGreaterThanOrEqual(narrowest(width, height) * (1 - 1.5 / layout.width));
        for (const { start, top } of layout.places) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(start + layout.width).toBeLessThanOrEqual(width + 1);
          expect(top + layout.height).toBeLessThanOrEqual(height + 1);
        }
        layout.places.forEach((one, index) => {
          for (const other of layout.places.slice(index + 1)) {
            const apart =
              Math.abs(one.start - other.start) >= layout.width ||
              Math.abs(one.top - other.top) >= layout.height;
            expect(apart).toBe(true);
          }
        });
      }),
    );
  });

  it('is the same on every screen of a size, and grows with the space', () => {
    fc.assert(
      fc.property(room, ({ count, width, height, gap }) => {
        const layout = tileLayout(count, width, height, gap);
        expect(tileLayout(count, width, height, gap)).toEqual(layout);
        const larger = tileLayout(count, width * 2, height * 2, gap);
        expect(larger.width * larger.height).toBeGreaterThanOrEqual(layout.width * layout.height);
      }),
    );
  });

  it('of nobody, or in no space, is empty', () => {
    expect(tileLayout(0, 800, 600).places).toEqual([]);
    expect(tileLayout(4, 0, 600).places).toEqual([]);
  });
});
