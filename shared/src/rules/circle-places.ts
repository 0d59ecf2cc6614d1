import type { Place, Ring } from '../contract/room/circle.ts';

/** The rings, from the nearest. */
export const RINGS: readonly Ring[] = [1, 2, 3];

/** How far from the middle each ring is, the outermost being 1. */
const DISTANCE: Readonly<Record<Ring, number>> = { 1: 0.4, 2: 0.7, 3: 1 };

/** So near to each other, in parts of the picture's radius, two cannot be told apart any more. */
const TOO_NEAR = 0.2;
/** Side by side, two need more room than one above the other. */
const NAMES_ARE_WIDE = 0.6;
/** Where the first one is put. */
const FIRST = 130;
/** The steps in which a free place is looked for, and in which keys move along a ring. */
const STEP = 10;

/** A point of the picture, from its middle: to the right and downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far from the middle a ring is, when the outermost is `radius` from it. */
export const ringRadius = (ring: Ring, radius: number): number => DISTANCE[ring] * radius;

/** Where a place is in a picture whose outermost ring is `radius` from its middle. */
export function pointOf({ ring, angle }: Place, radius: number): Point {
  const turn = (angle * Math.PI) / 180;
  const distance = ringRadius(ring, radius);
  return { x: distance * Math.sin(turn), y: -distance * Math.cos(turn) };
}

/** The place that is nearest to a point: on the ring that is nearest, and in its direction. */
export function placeAt({ x, y }: Point, radius: number): Place {
  const distance = Math.hypot(x, y) / radius;
  const nearest = RINGS.reduce((best, ring) =>
    Math.abs(DISTANCE[ring] - distance) < Math.abs(DISTANCE[best] - distance) ? ring : best,
  );
  return { ring: nearest, angle: wholeAngle((Math.atan2(x, -y) * 180) / Math.PI) };
}

/** The next place along the ring, clockwise or the other way. */
export const alongRing = ({ ring, angle }: Place, way: 1 | -1): Place => ({
  ring,
  angle: wholeAngle(angle + way * STEP),
});

/** The same direction, one ring nearer or further away, as far as there is one. */
export function acrossRings({ ring, angle }: Place, way: 1 | -1): Place {
  const next = RINGS.find((other) => other === ring + way);
  return { ring: next ?? ring, angle };
}

/**
 * Where on a ring there is room beside the others: in this direction if it is free, else in the
 * free one that is nearest to it. Without a direction, or where none is free, where there is most
 * room. The top of each ring is kept for its name.
 */
export function freePlace(others: readonly Place[], ring: Ring, towards?: number): Place {
  const taken = [...others, ...RINGS.map((named): Place => ({ ring: named, angle: 0 }))].map(
    (place) => pointOf(place, 1),
  );
  const room = (angle: number): number => {
    const { x, y } = pointOf({ ring, angle }, 1);
    return Math.min(
      ...taken.map((other) => Math.hypot((other.x - x) * NAMES_ARE_WIDE, other.y - y)),
    );
  };
  const angles = Array.from({ length: 360 / STEP }, (_, index) => {
    const away = Math.ceil(index / 2) * STEP;
    return wholeAngle((towards ?? FIRST) + (index % 2 === 0 ? away : -away));
  });
  const free = towards === undefined ? undefined : angles.find((at) => room(at) >= TOO_NEAR);
  const roomiest = () => angles.reduce((best, at) => (room(at) > room(best) ? at : best));
  return { ring, angle: free ?? roomiest() };
}

const wholeAngle = (angle: number): number => ((Math.round(angle) % 360) + 360) % 360;
