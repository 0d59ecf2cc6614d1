/**
 * How the room is laid out: panels beside the people; below them, on a screen that is held upright;
 * one swipe apart; or so too, with the bar at the end of the line, where height is what lacks.
 */
export type Shape = 'wide' | 'tall' | 'paged' | 'sideways';

/** From here on people and panels have room on one screen: a small tablet, held upright. */
const ROOMY_REM = 46;
/** A phone on its side, or a page that is much enlarged. */
const LOW_REM = 30;

/** The layout for a window of this size, measured in letters' heights (rem). */
export function shapeFor(widthRem: number, heightRem: number): Shape {
  if (heightRem < LOW_REM && widthRem > heightRem) return 'sideways';
  if (widthRem < ROOMY_REM) return 'paged';
  return heightRem > widthRem ? 'tall' : 'wide';
}

/** Letters are so large for the width that bars give way, so that faces keep their height. */
export const isNarrow = (widthRem: number): boolean => widthRem < 16;

/** Whether panels and people are on the screen at once. */
export const showsBoth = (shape: Shape): boolean => shape === 'wide' || shape === 'tall';
