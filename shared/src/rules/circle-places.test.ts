import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place, Ring } from '../contract/room/circle.ts';
import {
  acrossRings,
  alongRing,
  freePlace,
  placeAt,
  pointOf,
  ringRadius,
  RINGS,
} from './circle-places.ts';

const places = fc.record({ ring: fc.constantFrom<Ring>(1, 2, 3), angle: fc.nat(359) });

describe('places on a circle', () => {
  it.each<[Place, number, number]>([
    [{ ring: 3, angle: 0 }, 0, -100],
    [{ ring: 3, angle: 90 }, 100, 0],
    [{ ring: 2, angle: 180 }, 0, 70],
    [{ ring: 1, angle: 270 }, -40, 0],
  ])('%j is at %d, %d', (place, x, y) => {
    const point = pointOf(place, 100);
    expect([Math.round(point.x) + 0, Math.round(point.y) + 0]).toEqual([x, y]);
  });

  it('are found again by where they are', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 80, max: 400 }), (place, radius) => {
        expect(placeAt(pointOf(place, radius), radius)).toEqual(place);
      }),
    );
  });

  it('are on a ring, wherever one points', () => {
    const far = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(far, far, (x, y) => {
        const { ring, angle } = placeAt({ x, y }, 150);
        expect(RINGS).toContain(ring);
        expect(Number.isInteger(angle) && angle >= 0 && angle < 360).toBe(true);
        if (Math.hypot(x, y) > 150) expect(ring).toBe(3);
      }),
    );
  });

  it('are gone to by keys: round the ring and back to where one was, and across to its edge', () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(alongRing(alongRing(place, 1), -1)).toEqual(place);
        let round = place;
        for (let step = 0; step < 36; step += 1) round = alongRing(round, 1);
        expect(round).toEqual(place);
        expect(acrossRings(acrossRings(acrossRings(place, 1), 1), 1).ring).toBe(3);
        expect(acrossRings(place, -1).ring).toBe(Math.max(1, place.ring - 1));
        expect(acrossRings(place, 1).angle).toBe(place.angle);
      }),
    );
  });

  it('are found where there is room: nobody is put on top of another', () => {
    const taken: Place[] = [];
    for (let count = 0; count < 24; count += 1) {
      const place = freePlace(taken, RINGS[count % 3] ?? 1);
      for (const other of taken) {
        const [a, b] = [pointOf(place, 140), pointOf(other, 140)];
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(14);
      }
      taken.push(place);
    }
  });

  it('keep the direction when it is free on the other ring', () => {
    expect(freePlace([{ ring: 1, angle: 200 }], 3, 100)).toEqual({ ring: 3, angle: 100 });
    expect(freePlace([{ ring: 3, angle: 100 }], 3, 100).angle).not.toBe(100);
    expect(ringRadius(2, 100)).toBe(70);
  });
});
