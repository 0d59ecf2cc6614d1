import { galleryLayout } from './gallery-layout.ts';
import { listeningLayout } from './listening-layout.ts';
import { ringLayout } from './ring-layout.ts';
import { stageLayout } from './stage-layout.ts';
import type { TileBoxes, TileSpace } from './tile-box.ts';

/** The ways in which the people in a room can be arranged. */
export const LAYOUTS = ['gallery', 'circle', 'stage', 'listening'] as const;
export type LayoutKind = (typeof LAYOUTS)[number];

/** Who is to be arranged: all in the order of their places, and who of them is at the front. */
export interface Arranged {
  seats: readonly string[];
  front: readonly string[];
}

/**
 * Where each person stands on the screen. It depends on nothing but who is there, in which order,
 * and on the space: so faces keep their places, and are in the same order for everyone, whichever
 * arrangement each of them has chosen.
 */
export function layoutOf(
  kind: LayoutKind,
  { seats, front }: Arranged,
  space: TileSpace,
): TileBoxes {
  switch (kind) {
    case 'gallery':
      return galleryLayout(seats, space);
    case 'circle':
      return ringLayout(seats, space);
    case 'stage':
      return stageLayout(seats, front, space);
    case 'listening':
      return listeningLayout(seats, space);
  }
}
