import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYOUTS, layoutOf, type LayoutKind } from './room-layout.ts';
import type { TileBox } from './tile-box.ts';

const people = (count: number) => Array.from({ length: count }, (_, index) => `seat-${index}`);
const GAP = 10;

const spaces = fc.record({
  width: fc.integer({ min: 320, max: 3840 }),
  height: fc.integer({ min: 240, max: 2160 }),
  gap: fc.integer({ min: 0, max: 16 }),
});
const counts = fc.integer({ min: 1, max: 30 });
const kinds = fc.constantFrom<LayoutKind>(...LAYOUTS);

const apart = (a: TileBox, b: TileBox) =>
  a.start >= b.start + b.width ||
  b.start >= a.start + a.width ||
  a.top >= b.top + b.height ||
  b.top >= a.top + a.height;

describe('layoutOf', () => {
  it('[LY1] gives everyone a place of their own, inside the space, in every arrangement', () => {
    fc.assert(
      fc.property(kinds, counts, fc.nat(4), spaces, (kind, count, front, space) => {
        const seats = people(count);
        const boxes = layoutOf(kind, { seats, front: seats.slice(0, front) }, space);
        expect([...boxes.keys()].sort()).toEqual([...seats].sort());
        const all = [...boxes.values()];
        for (const [index, box] of all.entries()) {
          expect(box.width).toBeGreaterThan(0);
          expect(box.height).toBeGreaterThan(0);
          expect(box.start).toBeGreaterThanOrEqual(0);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.start + box.width).toBeLessThanOrEqual(space.width + 1);
          expect(box.top + box.height).toBeLessThanOrEqual(space.height + 1);
          for (const other of all.slice(index + 1)) expect(apart(box, other)).toBe(true);
        }
      }),
    );
  });

  it('[LY2] arranges by the order of places alone: whoever it is, and however often', () => {
    fc.assert(
      fc.property(kinds, counts, spaces, (kind, count, space) => {
        const seats = people(count);
        const front = seats.slice(0, 2);
        const named = (seat: string) => `other-${seat}`;
        const one = layoutOf(kind, { seats, front }, space);
        const again = layoutOf(kind, { seats: seats.map(named), front: front.map(named) }, space);
        expect(seats.map((seat) => again.get(named(seat)))).toEqual(
          seats.map((seat) => one.get(seat)),
        );
      }),
    );
  });

  it('[LY2] reads in the order of places: in rows, down columns, and clockwise round the circle', () => {
    fc.assert(
      fc.property(counts, spaces, (count, space) => {
        const seats = people(count);
        const placed = (kind: LayoutKind) =>
          [...layoutOf(kind, { seats, front: [] }, space)].map(([, box]) => box);
        const follows = (kind: LayoutKind, before: (a: TileBox, b: TileBox) => boolean) => {
          const boxes = placed(kind);
          boxes.slice(1).forEach((box, index) => {
            const last = boxes[index];
            if (last) expect(before(last, box)).toBe(true);
          });
        };
        follows('gallery', (a, b) => a.top < b.top || (a.top === b.top && a.start < b.start));
        follows('listening', (a, b) => a.start < b.start || (a.start === b.start && a.top < b.top));
        const angles = placed('circle').map((box) => turnOf(box, space));
        const first = angles[0] ?? 0;
        const turned = angles.map((angle) => (angle - first + 1) % 1);
        if (count > 2) expect(turned).toEqual([...turned].sort((a, b) => a - b));
      }),
    );
  });

  it.each([
    [1, 1000, 700, 933, 700],
    [2, 1000, 700, 495, 495],
    [4, 1000, 700, 438, 329],
    [8, 1000, 700, 281, 211],
    [12, 1000, 700, 181, 181],
    [30, 1000, 700, 89, 67],
    [2, 344, 540, 265, 265],
    [8, 344, 540, 123, 123],
    [12, 344, 540, 92, 92],
    [30, 344, 540, 37, 37],
  ])('%i in a circle of %i × %i px have faces of %i × %i px', (count, width, height, w, h) => {
    const seats = people(count);
    const boxes = layoutOf('circle', { seats, front: [] }, { width, height, gap: GAP });
    const box = boxes.get('seat-0');
    expect([box?.width, box?.height]).toEqual([w, h]);
  });

  it('[LY3] leaves the middle of a circle free, however many sit in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 30 }), spaces, (count, space) => {
        const boxes = layoutOf('circle', { seats: people(count), front: [] }, space);
        const middle = { start: space.width / 2, top: space.height / 2, width: 0, height: 0 };
        for (const box of boxes.values()) expect(apart(box, middle)).toBe(true);
      }),
    );
  });

  it.each([
    // people, width, height → columns, height of a name
    [1, 1000, 700, 1, 88],
    [6, 1000, 700, 1, 88],
    [12, 1000, 700, 2, 88],
    [30, 1000, 700, 3, 61],
    [4, 344, 540, 1, 88],
    [8, 344, 540, 1, 58],
    [12, 344, 540, 2, 81],
  ])(
    '%i names in %i × %i px stand in %i columns, %i px high',
    (count, width, height, columns, h) => {
      const seats = people(count);
      const boxes = layoutOf('listening', { seats, front: [] }, { width, height, gap: GAP });
      expect(new Set([...boxes.values()].map(({ start }) => start)).size).toBe(columns);
      expect(boxes.get('seat-0')?.height).toBe(h);
    },
  );

  it('of nobody, or in no space, is empty', () => {
    for (const kind of LAYOUTS) {
      const space = { width: 800, height: 600, gap: GAP };
      expect(layoutOf(kind, { seats: [], front: [] }, space).size).toBe(0);
      const seats = people(4);
      expect(layoutOf(kind, { seats, front: [] }, { ...space, width: 0 }).size).toBe(0);
      expect(layoutOf(kind, { seats, front: [] }, { ...space, height: 0 }).size).toBe(0);
    }
  });
});

/** Where on the way round the middle a face is, clockwise, 0 to 1. */
function turnOf({ start, top, width, height }: TileBox, space: { width: number; height: number }) {
  const x = (start + width / 2 - space.width / 2) / space.width;
  const y = (top + height / 2 - space.height / 2) / space.height;
  return (Math.atan2(y, x) / (2 * Math.PI) + 1) % 1;
}
