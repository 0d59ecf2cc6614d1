import { galleryLayout } from './gallery-layout.ts';
import type { TileBox, TileBoxes } from './tile-box.ts';

/** Where the screen that someone shows stands, and the faces beside it. */
export interface ShareLayout {
  screen: TileBox;
  faces: TileBoxes;
}

/** How much of a side the faces are given, and within which bounds, in px. */
const FACES = { share: 0.2, least: 84, most: 200 };
/** The form that most screens have; of any other there is a margin. */
const SCREEN_FORM = 16 / 10;

/**
 * Divides a space of `width` × `height` px between a screen that someone shows and everyone's face,
 * in their order. Held upright, the screen has the full width at the top, and the faces what is
 * left beneath. Else they stand in a row above it or in a column at its end, whichever leaves the
 * screen larger.
 */
export function shareLayout(
  seats: readonly string[],
  width: number,
  height: number,
  gap = 8,
): ShareLayout {
  const whole = { start: 0, top: 0, width, height };
  if (seats.length === 0) return { screen: whole, faces: new Map() };
  const areas = height > width ? upright(width, height, gap) : across(width, height, gap);
  return {
    screen: areas.screen,
    faces: galleryLayout(seats, { ...areas.faces, gap }, areas.faces),
  };
}

type Areas = Record<'screen' | 'faces', TileBox>;

const facesOf = (side: number): number =>
  Math.round(Math.min(side / 2, FACES.most, Math.max(FACES.least, side * FACES.share)));

function upright(width: number, height: number, gap: number): Areas {
  const tall = Math.max(0, Math.min(width / SCREEN_FORM, height - facesOf(height) - gap));
  const screen = Math.round(tall);
  const beneath = screen + gap;
  // However few they are, no face is larger than the screen.
  const left = Math.max(0, Math.min(height - beneath, screen));
  return {
    screen: { start: 0, top: 0, width, height: screen },
    faces: { start: 0, top: beneath, width, height: left },
  };
}

function across(width: number, height: number, gap: number): Areas {
  const row = facesOf(height);
  const column = facesOf(width);
  const below = Math.max(0, height - row - gap);
  const beside = Math.max(0, width - column - gap);
  const linesIn = (wide: number, tall: number) => Math.min(tall, wide / SCREEN_FORM);
  return linesIn(width, below) > linesIn(beside, height)
    ? {
        screen: { start: 0, top: row + gap, width, height: below },
        faces: { start: 0, top: 0, width, height: row },
      }
    : {
        screen: { start: 0, top: 0, width: beside, height },
        faces: { start: beside + gap, top: 0, width: column, height },
      };
}
