import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNarrow, shapeFor } from './shape.ts';

const shape = (width: number, height: number, text = 1) =>
  shapeFor(width / (16 * text), height / (16 * text));

describe('the shape of the room', () => {
  it('has panels beside the people at a desk and on a tablet', () => {
    expect([shape(1440, 900), shape(1280, 720), shape(1024, 768), shape(900, 700)]).toEqual(
      Array(4).fill('wide'),
    );
  });

  it('[LY7] has them below on a tablet that is held upright, from small to large', () => {
    expect([shape(744, 1133), shape(768, 954), shape(820, 1180), shape(1024, 1366)]).toEqual(
      Array(4).fill('tall'),
    );
  });

  it('[LY7] turned by a quarter, has the panels beside the people or below them', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 46, max: 200, noNaN: true }),
        fc.double({ min: 46, max: 200, noNaN: true }),
        (one, other) => {
          fc.pre(one !== other);
          expect(new Set([shapeFor(one, other), shapeFor(other, one)])).toEqual(
            new Set(['wide', 'tall']),
          );
        },
      ),
    );
  });

  it('has them one swipe apart on a phone, and the bar beside them on its side', () => {
    expect([shape(390, 844), shape(320, 640), shape(844, 390), shape(932, 430)]).toEqual([
      'paged',
      'paged',
      'sideways',
      'sideways',
    ]);
  });

  it('is that of a smaller screen where letters are twice as large', () => {
    expect([shape(820, 1180, 2), shape(1280, 720, 2), shape(1440, 900, 4)]).toEqual([
      'paged',
      'sideways',
      'sideways',
    ]);
  });

  it('[EX13] lets bars give way on a phone with letters twice as large, and on no other', () => {
    expect([390, 360, 320].map((width) => isNarrow(width / 32))).toEqual([true, true, true]);
    expect([390, 360, 320].map((width) => isNarrow(width / 16))).toEqual([false, false, false]);
    expect(isNarrow(820 / 32)).toBe(false);
  });
});
