import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ring, Tie } from '../contract/room/circle.ts';
import { circleLayout, overlap, type CircleLayout } from './circle-layout.ts';
import { freePlace, pointOf } from './circle-places.ts';

const NAMES =
  'Mum,Dad,Lena,Tom,Aunt Rosa,Grandfather,Mr Okonkwo,Jo,Alexandra,Ben,My neighbour,Kim,Priya,Sam,Uncle Bartholomew'.split(
    ',',
  );

/** So many people, each put where there is room. */
function people(count: number): Tie[] {
  const ties: Tie[] = [];
  for (let index = 0; index < count; index += 1) {
    const ring = ([2, 3, 3, 1, 3, 2] as const)[index % 6] ?? 3;
    const name = NAMES[index % NAMES.length] ?? '';
    ties.push({ id: `tie-${index}`, name, note: '', ...freePlace(ties, ring) });
  }
  return ties;
}

const ties = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 6 }),
    name: fc.string({ minLength: 1, maxLength: 40 }),
    note: fc.constant(''),
    ring: fc.constantFrom<Ring>(1, 2, 3),
    angle: fc.nat(359),
  }),
  { selector: ({ id }) => id, maxLength: 24 },
);
const sizes = fc.integer({ min: 240, max: 800 });

const covered = ({ spots }: CircleLayout): number => {
  const labels = [...spots.values()].map(({ label }) => label);
  return labels.reduce(
    (sum, label, at) =>
      sum + labels.slice(at + 1).reduce((rest, other) => rest + overlap(label, other), 0),
    0,
  );
};

describe('the picture of a circle', () => {
  it.each([
    ['one person', 1, 300, 14],
    ['six on a small phone', 6, 300, 14],
    ['fifteen on a small phone', 15, 300, 14],
    ['fifteen at a desk', 15, 400, 15],
    ['fifteen with large letters', 15, 360, 20],
    ['twenty-four', 24, 440, 15],
  ])('covers no name with another: %s', (_who, count, size, letter) => {
    expect(covered(circleLayout(people(count), size, letter))).toBe(0);
  });

  it('has everyone at their place, and every name within it, beside its mark', () => {
    fc.assert(
      fc.property(ties, sizes, (all, size) => {
        const { radius, spots } = circleLayout(all, size, 14);
        for (const tie of all) {
          const spot = spots.get(tie.id);
          if (!spot) throw new Error('somebody is missing');
          const { x, y } = pointOf(tie, radius);
          expect(spot.x).toBeCloseTo(size / 2 + x);
          expect(spot.y).toBeCloseTo(size / 2 + y);
          const { label } = spot;
          expect(label.x).toBeGreaterThanOrEqual(0);
          expect(label.y).toBeGreaterThanOrEqual(0);
          expect(label.x + label.width).toBeLessThanOrEqual(size + 0.01);
          expect(label.y + label.height).toBeLessThanOrEqual(size + 0.01);
          const near = { x: spot.x - 16, y: spot.y - 16, width: 32, height: 32 };
          expect(overlap(near, label)).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('is the same in whichever order they are told', () => {
    fc.assert(
      fc.property(ties, sizes, (all, size) => {
        const again = circleLayout([...all].reverse(), size, 14);
        for (const [id, spot] of circleLayout(all, size, 14).spots) {
          expect(again.spots.get(id)).toEqual(spot);
        }
      }),
    );
  });
});
