import { galleryLayout } from './gallery-layout.ts';
import type { TileBoxes, TileSpace } from './tile-box.ts';

/** How much of the longer side those who watch are given, and within which bounds, in px. */
const ASIDE = { share: 0.2, least: 84, most: 200 };

/**
 * Divides a space among people, in their order: those at the `front` are large, and the others in
 * a strip aside (on a screen held upright, beneath). Where all or none are at the front, all are
 * alike.
 */
export function stageLayout(
  seats: readonly string[],
  front: readonly string[],
  space: TileSpace,
): TileBoxes {
  const { width, height, gap } = space;
  const large = seats.filter((seat) => front.includes(seat));
  const small = seats.filter((seat) => !front.includes(seat));
  if (large.length === 0 || small.length === 0) return galleryLayout(seats, space);
  const upright = height > width;
  const length = upright ? height : width;
  const aside = Math.round(
    Math.min(ASIDE.most, length / 2, Math.max(ASIDE.least, length * ASIDE.share)),
  );
  const rest = length - aside - gap;
  const part = (of: number) => (upright ? { width, height: of, gap } : { width: of, height, gap });
  const beyond = upright ? { start: 0, top: rest + gap } : { start: rest + gap, top: 0 };
  return new Map([
    ...galleryLayout(large, part(rest)),
    ...galleryLayout(small, part(aside), beyond),
  ]);
}
