import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareLayout } from './share-layout.ts';
import type { TileBox } from './tile-box.ts';

const people = (count: number) => Array.from({ length: count }, (_, index) => `seat-${index}`);

const overlap = (a: TileBox, b: TileBox) =>
  a.start < b.start + b.width &&
  b.start < a.start + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

const areaOf = ({ width, height }: TileBox) => width * height;

describe('shareLayout', () => {
  it('gives the screen and everyone a place of their own, within the space, faces in their order', () => {
    const sizes = fc.record({
      count: fc.integer({ min: 0, max: 50 }),
      width: fc.integer({ min: 320, max: 2000 }),
      height: fc.integer({ min: 200, max: 1400 }),
    });
    fc.assert(
      fc.property(sizes, ({ count, width, height }) => {
        const { screen, faces } = shareLayout(people(count), width, height);
        expect([...faces.keys()]).toEqual(people(count));
        const all = [screen, ...faces.values()];
        for (const [index, box] of all.entries()) {
          expect(box.start).toBeGreaterThanOrEqual(0);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.start + box.width).toBeLessThanOrEqual(width + 1);
          expect(box.top + box.height).toBeLessThanOrEqual(height + 1);
          for (const other of all.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
        for (const face of faces.values())
          expect(areaOf(screen)).toBeGreaterThanOrEqual(areaOf(face));
      }),
    );
  });

  it.each([
    // width, height → faces beneath, above or beside
    ['a phone', 360, 480, 'beneath'],
    ['a large phone', 414, 620, 'beneath'],
    ['a phone on its side', 560, 260, 'beside'],
    ['a desktop', 940, 640, 'above'],
    ['a wide desktop', 1500, 700, 'beside'],
    ['a tablet', 760, 860, 'beneath'],
  ])('on %s of %i × %i has the faces %s the screen', (_name, width, height, where) => {
    const { screen, faces } = shareLayout(people(7), width, height);
    for (const face of faces.values()) {
      if (where === 'beneath') expect(face.top).toBeGreaterThanOrEqual(screen.top + screen.height);
      if (where === 'above') expect(face.top + face.height).toBeLessThanOrEqual(screen.top);
      if (where === 'beside')
        expect(face.start).toBeGreaterThanOrEqual(screen.start + screen.width);
    }
    if (where === 'beside') expect(screen.height).toBe(height);
    else expect(screen.width).toBe(width);
  });

  it('gives the screen all there is where nobody is seen', () => {
    expect(shareLayout([], 800, 600).screen).toEqual({ start: 0, top: 0, width: 800, height: 600 });
  });
});
