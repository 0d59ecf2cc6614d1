import type { TileBoxes, TileSpace } from './tile-box.ts';
import { tileLayout } from './tile-layout.ts';

/** Everyone alike, in rows, in their order. */
export function galleryLayout(
  seats: readonly string[],
  { width, height, gap }: TileSpace,
  at = { start: 0, top: 0 },
): TileBoxes {
  const layout = tileLayout(seats.length, width, height, gap);
  return new Map(
    seats.flatMap((seat, index) => {
      const place = layout.places[index];
      if (!place) return [];
      const box = {
        start: at.start + place.start,
        top: at.top + place.top,
        width: layout.width,
        height: layout.height,
      };
      return [[seat, box] as const];
    }),
  );
}
