import type { Tie } from '../contract/room/circle.ts';
import { pointOf, RINGS, ringRadius, type Point } from './circle-places.ts';

/** A rectangle in the picture, in CSS pixels from its top left corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where someone stands in the picture, and where their name is. */
export interface Spot extends Point {
  readonly label: Box;
}

export interface CircleLayout {
  /** From the middle of the picture to its outermost ring. */
  readonly radius: number;
  readonly spots: ReadonlyMap<string, Spot>;
}

/** The radius of the mark for a person, and of the one for oneself in the middle. */
export const DOT = 9;
export const MIDDLE = 20;

const GAP = 3;
const LINE = 1.3;
/** A name is cut where it is longer than this, in widths of the letter m; more so among many. */
const LONGEST = { few: 7.2, many: 5.6 };
const MANY = 10;
/** What it costs to be put elsewhere than under one's mark, so that names keep to one side. */
const UNLIKED = 1;
/** What it costs to touch another at all, beside each px² that is covered. */
const TOUCHED = 40;

type Side = (point: Point, width: number, height: number) => Box;

const beside = (x: (width: number) => number, y: (height: number) => number): Side => {
  return (point, width, height) => ({
    x: point.x + x(width),
    y: point.y + y(height),
    width,
    height,
  });
};
const middle = (length: number) => -length / 2;
const after = () => DOT + GAP;
const before = (length: number) => -length - DOT - GAP;
const just = (share: number) => (length: number) => -length * share;

/** Where a name can stand, the best first: under the mark, over it, at its sides, and aslant. */
const SIDES: readonly Side[] = [
  beside(middle, after),
  beside(middle, before),
  beside(after, middle),
  beside(before, middle),
  beside(just(0.25), after),
  beside(just(0.75), after),
  beside(just(0.25), before),
  beside(just(0.75), before),
  beside(just(0), after),
  beside(just(1), after),
  beside(just(0), before),
  beside(just(1), before),
];

/**
 * Lays out a picture of `size` × `size` px: everyone at their place, and each name beside its mark
 * where it covers as little as can be of other names and marks. The same people at the same places
 * always give the same picture.
 * @param letter the size of the names' type, in px
 */
export function circleLayout(ties: readonly Tie[], size: number, letter: number): CircleLayout {
  const height = letter * LINE;
  const radius = Math.max(0, size / 2 - height - DOT - GAP);
  const inOrder = [...ties].sort((one, other) => (one.id < other.id ? -1 : 1));
  const longest = letter * (ties.length > MANY ? LONGEST.many : LONGEST.few);
  const people = inOrder.map((tie): Person => {
    const { x, y } = pointOf(tie, radius);
    const point = { x: x + size / 2, y: y + size / 2 };
    const width = Math.min(longest, widthOf(tie.name, letter), size);
    const sides = SIDES.map((side) => within(side(point, width, height), size));
    return { id: tie.id, point, sides, label: sides[0] ?? { ...point, width, height } };
  });
  const fixed = [...people.map(({ point }) => around(point, DOT)), ...ownOf(size, radius, letter)];
  // Each chooses in turn, knowing where the others have gone; after a few rounds nobody moves.
  for (let round = 0; round < 4; round += 1) {
    for (const person of people) {
      const others = people.filter((other) => other !== person).map(({ label }) => label);
      const cost = (box: Box, index: number) =>
        index * UNLIKED + covered(box, fixed) + 2 * covered(box, others);
      const costs = person.sides.map(cost);
      person.label = person.sides[costs.indexOf(Math.min(...costs))] ?? person.label;
    }
  }
  return {
    radius,
    spots: new Map(people.map(({ id, point, label }) => [id, { ...point, label }])),
  };
}

interface Person {
  readonly id: string;
  readonly point: Point;
  readonly sides: readonly Box[];
  label: Box;
}

/** What the picture itself shows: oneself in the middle, and each ring's name at its top. */
const ownOf = (size: number, radius: number, letter: number): Box[] => [
  around({ x: size / 2, y: size / 2 }, MIDDLE),
  ...RINGS.map((ring) => ({
    x: size / 2 - 3 * letter,
    y: size / 2 - ringRadius(ring, radius) - letter / 2,
    width: 6 * letter,
    height: letter,
  })),
];

const around = ({ x, y }: Point, reach: number): Box => ({
  x: x - reach,
  y: y - reach,
  width: 2 * reach,
  height: 2 * reach,
});

/** The box, moved into the picture where it sticks out. */
const within = (box: Box, size: number): Box => ({
  ...box,
  x: Math.min(Math.max(0, box.x), size - box.width),
  y: Math.min(Math.max(0, box.y), size - box.height),
});

/** How much of the box the others cover. */
const covered = (box: Box, others: readonly Box[]): number =>
  others.reduce((sum, other) => {
    const common = overlap(box, other);
    return common > 0 ? sum + common + TOUCHED : sum;
  }, 0);

/** How many px² two boxes have in common. */
export function overlap(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}

const NARROW = /[iljtfrI.,:;'’|!() -]/u;
const WIDE = /[mwMW@\p{Lu}]/u;
// Letters of scripts that are written in squares, and pictures.
const SQUARE = /[\u1100-\u11ff\u2e80-\uffef]|\p{Extended_Pictographic}/u;

/** About how wide a name is, in px; rather too wide than too narrow. */
const widthOf = (name: string, letter: number): number =>
  Array.from(name).reduce((sum, char) => sum + letter * shareOf(char), letter * 0.4);

function shareOf(char: string): number {
  if (SQUARE.test(char)) return 1.05;
  if (WIDE.test(char)) return 0.78;
  return NARROW.test(char) ? 0.38 : 0.58;
}
