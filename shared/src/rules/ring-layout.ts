import type { TileBox, TileBoxes, TileSpace } from './tile-box.ts';

/** Forms of a face (width ÷ height) that are tried, on a screen that is wide and on one upright. */
const FORMS = { wide: [16 / 9, 4 / 3, 1], upright: [1, 4 / 5] };
/** How round the ring is: an ellipse, or one that goes further into the corners for many people. */
const ROUNDNESS = [2, 5];
/** In how many small steps the way round is measured. */
const STEPS = 120;

/**
 * Everyone on a ring, as on chairs in a circle: clockwise in their order, beginning at the top (or
 * just beside it, where that leaves more room). The faces are all of one size, as large as they
 * can be without covering each other. The same people and space always give the same circle.
 */
export function ringLayout(seats: readonly string[], space: TileSpace): TileBoxes {
  const forms = space.height > space.width ? FORMS.upright : FORMS.wide;
  let best: TileBox[] = [];
  for (const form of forms) {
    for (const roundness of ROUNDNESS) {
      for (const offset of [0, 0.5]) {
        const ring = largestRing({ count: seats.length, form, roundness, offset }, space);
        if (area(ring) > area(best)) best = ring;
      }
    }
  }
  return new Map(
    seats.flatMap((seat, index) => {
      const box = best[index];
      return box ? [[seat, box] as const] : [];
    }),
  );
}

const area = ([box]: readonly TileBox[]): number => (box ? box.width * box.height : 0);

interface Ring {
  count: number;
  form: number;
  roundness: number;
  /** How far past the top the first one sits, as a share of the way to the second. */
  offset: number;
}

/** The ring with the largest faces; empty where not even the smallest fit. */
function largestRing(ring: Ring, space: TileSpace): TileBox[] {
  let found: TileBox[] = [];
  let fits = 0;
  let tooLarge = Math.floor(Math.min(space.height, space.width / ring.form)) + 1;
  while (tooLarge - fits > 1) {
    const height = Math.floor((fits + tooLarge) / 2);
    const boxes = boxesOn(ring, { width: Math.floor(height * ring.form), height }, space);
    if (areApart(boxes, space.gap) && (ring.count < 3 || isMiddleFree(boxes, space))) {
      fits = height;
      found = boxes;
    } else tooLarge = height;
  }
  return found;
}

/** Faces of this size round the ring, as far from one to the next all the way. */
function boxesOn(
  { count, roundness, offset }: Ring,
  { width, height }: { width: number; height: number },
  space: TileSpace,
): TileBox[] {
  // One alone sits in the middle.
  const reach = count > 1 ? 1 : 0;
  const across = (space.width - width) / 2;
  const down = (space.height - height) / 2;
  const way = Array.from({ length: STEPS + 1 }, (_, step) => {
    const angle = (step / STEPS) * 2 * Math.PI;
    return {
      start: across + reach * across * bent(Math.sin(angle), roundness),
      top: down - reach * down * bent(Math.cos(angle), roundness),
    };
  });
  // Measured in faces: two beside each other are as far apart as two one above the other.
  const lengths = [0];
  let total = 0;
  way.slice(1).forEach((to, step) => {
    const from = way[step] ?? to;
    total += Math.max(
      Math.abs(to.start - from.start) / (width + space.gap),
      Math.abs(to.top - from.top) / (height + space.gap),
    );
    lengths.push(total);
  });
  return Array.from({ length: count }, (_, index) => {
    const length = ((index + offset) / count) * total;
    const step = Math.max(
      1,
      lengths.findIndex((reached) => reached >= length),
    );
    const [from, to] = [way[step - 1], way[step]];
    if (!from || !to) return { start: 0, top: 0, width, height };
    const [before = 0, after = 0] = [lengths[step - 1], lengths[step]];
    const share = after > before ? (length - before) / (after - before) : 0;
    return {
      start: Math.floor(from.start + share * (to.start - from.start)),
      top: Math.floor(from.top + share * (to.top - from.top)),
      width,
      height,
    };
  });
}

const bent = (value: number, roundness: number): number =>
  Math.sign(value) * Math.abs(value) ** (2 / roundness);

const areApart = (boxes: readonly TileBox[], gap: number): boolean =>
  boxes.every((one, index) =>
    boxes
      .slice(index + 1)
      .every(
        (other) =>
          Math.abs(one.start - other.start) >= one.width + gap ||
          Math.abs(one.top - other.top) >= one.height + gap,
      ),
  );

/** A circle has a middle that nobody sits in. */
const isMiddleFree = (boxes: readonly TileBox[], space: TileSpace): boolean =>
  !boxes.some(
    ({ start, top, width, height }) =>
      start < space.width / 2 &&
      start + width > space.width / 2 &&
      top < space.height / 2 &&
      top + height > space.height / 2,
  );
