import { tileLayout } from './tile-layout.ts';

/** Where one tile stands and how large it is, in CSS pixels. */
export interface TileBox {
  start: number;
  top: number;
  width: number;
  height: number;
}

/** How much of the longer side those who watch are given, and within which bounds, in px. */
const ASIDE = { share: 0.2, least: 84, most: 200 };

/**
 * Divides a space of `width` × `height` px among people, in their order: those at the `front` are
 * large, and the others in a strip aside (on a screen held upright, beneath). Where all or none
 * are at the front, all are alike.
 */
export function stageLayout(
  seats: readonly string[],
  front: readonly string[],
  width: number,
  height: number,
  gap = 8,
): ReadonlyMap<string, TileBox> {
  const large = seats.filter((seat) => front.includes(seat));
  const small = seats.filter((seat) => !front.includes(seat));
  if (large.length === 0 || small.length === 0) return boxesOf(seats, 0, 0, width, height, gap);
  const upright = height > width;
  const length = upright ? height : width;
  const aside = Math.round(
    Math.min(ASIDE.most, length / 2, Math.max(ASIDE.least, length * ASIDE.share)),
  );
  const rest = length - aside - gap;
  return new Map([
    ...(upright ? boxesOf(large, 0, 0, width, rest, gap) : boxesOf(large, 0, 0, rest, height, gap)),
    ...(upright
      ? boxesOf(small, 0, rest + gap, width, aside, gap)
      : boxesOf(small, rest + gap, 0, aside, height, gap)),
  ]);
}

function boxesOf(
  seats: readonly string[],
  start: number,
  top: number,
  width: number,
  height: number,
  gap: number,
): ReadonlyMap<string, TileBox> {
  const layout = tileLayout(seats.length, width, height, gap);
  return new Map(
    seats.flatMap((seat, index) => {
      const place = layout.places[index];
      if (!place) return [];
      const { width: tileWidth, height: tileHeight } = layout;
      const box = {
        start: start + place.start,
        top: top + place.top,
        width: tileWidth,
        height: tileHeight,
      };
      return [[seat, box] as const];
    }),
  );
}
