import type { HidingBackdrop } from './backdrop-choice.ts';

/** Plain walls in a soft light, from where the light falls to where it does not reach. */
export const WALLS: Readonly<Record<Exclude<HidingBackdrop, 'blur'>, readonly [string, string]>> = {
  linen: ['#f3e9d8', '#c9b698'],
  sage: ['#dfe8de', '#93aa9b'],
  evening: ['#5f7189', '#232c3d'],
};

/** The wall as CSS, for a small picture of it. */
export const wallStyle = ([light, dark]: readonly [string, string]): string =>
  `radial-gradient(circle at 30% 20%, ${light}, ${dark} 110%)`;
