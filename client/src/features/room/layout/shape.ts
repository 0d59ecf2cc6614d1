/**
 * How the room is laid out: panels beside the people; one swipe apart; or so too, with the bar at
 * the end of the line, where height is what lacks.
 */
export type Shape = 'wide' | 'paged' | 'sideways';

/** From here on people and panels stand side by side: a tablet, held upright. */
const WIDE_REM = 48;
/** A phone on its side, or a page that is much enlarged. */
const LOW_REM = 30;

/** The layout for a window of this size, measured in letters' heights (rem). */
export function shapeFor(widthRem: number, heightRem: number): Shape {
  if (heightRem < LOW_REM && widthRem > heightRem) return 'sideways';
  return widthRem < WIDE_REM ? 'paged' : 'wide';
}
