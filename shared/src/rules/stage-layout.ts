import { galleryLayout } from './gallery-layout.ts';
import type { TileBoxes, TileSpace } from './tile-box.ts';

/**
 * How much of the longer side those who watch are given, and within which bounds, in px; `spare` is
 * the most where those at the front, as high as they can be, leave so much free.
 */
const ASIDE = { share: 0.2, least: 84, most: 200, spare: 400 };

/** By so much less at a time those who watch are given, until they are small enough, in px. */
const STEP = 20;

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
  const part = (of: number) => (upright ? { width, height: of, gap } : { width: of, height, gap });
  const usual = Math.round(
    Math.min(ASIDE.most, length / 2, Math.max(ASIDE.least, length * ASIDE.share)),
  );
  const divided = (aside: number) => {
    const rest = length - aside - gap;
    const beyond = upright ? { start: 0, top: rest + gap } : { start: rest + gap, top: 0 };
    const front = galleryLayout(large, part(rest));
    return { front, watching: galleryLayout(small, part(aside), beyond) };
  };
  const used = extentOf(divided(usual).front, upright);
  let aside = Math.max(usual, Math.min(ASIDE.spare, Math.floor(length / 2), length - gap - used));
  // However few watch, who plays stays large beside them.
  while (aside > usual && !isLarger(divided(aside))) aside = Math.max(usual, aside - STEP);
  const { front: played, watching } = divided(aside);
  return new Map([...played, ...watching]);
}

/** Whether everyone at the front has more than twice the area of anyone who watches. */
function isLarger({ front, watching }: { front: TileBoxes; watching: TileBoxes }): boolean {
  const areas = (boxes: TileBoxes) => [...boxes.values()].map((box) => box.width * box.height);
  return Math.min(...areas(front)) > 2 * Math.max(...areas(watching));
}

/** How much of the longer side the boxes take, in px. */
function extentOf(boxes: TileBoxes, upright: boolean): number {
  const all = [...boxes.values()];
  const first = Math.min(...all.map(({ start, top }) => (upright ? top : start)));
  const last = Math.max(
    ...all.map(({ start, top, width, height }) => (upright ? top + height : start + width)),
  );
  return last - first;
}
