import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEPT, pictureFit, SLIVER } from './picture-fit.ts';

const form = fc.double({ min: 0.3, max: 4, noNaN: true });
const SLACK = 1e-9;

const ofAny = (holds: (picture: number, tile: number) => void) =>
  fc.assert(fc.property(form, form, holds));

describe('[LY8] a picture in its tile', () => {
  it('shows its upper half but for a sliver, whatever the forms of camera and tile', () => {
    ofAny((picture, tile) => {
      const { start, top, width, height } = pictureFit(picture, tile);
      const cut = (SLIVER / 2) * width;
      expect(start + cut).toBeGreaterThanOrEqual(-SLACK);
      expect(start + width - cut).toBeLessThanOrEqual(1 + SLACK);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top + height * KEPT).toBeLessThanOrEqual(1 + SLACK);
      expect(KEPT).toBeGreaterThan(0.5);
    });
  });

  it('keeps its form, and stands in the middle', () => {
    ofAny((picture, tile) => {
      const { start, width, height } = pictureFit(picture, tile);
      expect((width * tile) / height).toBeCloseTo(picture);
      expect(start).toBeCloseTo(1 - start - width);
    });
  });

  it('is as large as that allows', () => {
    ofAny((picture, tile) => {
      const { width, height } = pictureFit(picture, tile);
      // As wide as the tile, and as high where that cuts off a sliver; or else as much is cut below.
      const wide = width * (1 - SLIVER) >= 1 - SLACK || (width >= 1 && height >= 1 - SLACK);
      expect(wide || height * KEPT >= 1 - SLACK).toBe(true);
    });
  });

  it('fills a tile of its own form, and of a form that is a little wider', () => {
    expect(pictureFit(16 / 9, 16 / 9)).toEqual({ start: 0, top: 0, width: 1, height: 1 });
    expect(pictureFit(4 / 3, 16 / 9)).toMatchObject({ start: 0, top: 0, width: 1 });
    expect(pictureFit(16 / 9, 5 / 3).height).toBeCloseTo(1);
  });
});
