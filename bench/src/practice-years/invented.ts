import { createHash } from 'node:crypto';

/** The same identifier for the same words, in every run: 128 bits, as those of the program. */
export const inventedId = (...words: (string | number)[]): string =>
  createHash('sha256').update(words.join(' ')).digest().subarray(0, 16).toString('base64url');

/** A number from 0 to `below` - 1 that is the same in every run. */
export const pick = (below: number, ...words: (string | number)[]): number =>
  createHash('sha256').update(words.join(' ')).digest().readUInt32BE(0) % below;

const FIRST =
  'Alder Aspen Basil Bay Birch Briar Cedar Clover Cress Daisy Elm Fern Fir Flax Hazel Heath Holly Iris Ivy Juniper Larch Laurel Lilac Linden Maple Moss Myrtle Oak Olive Pine Poppy Rowan Rue Sage Sorrel Tansy Thorn Thyme Willow Yarrow'.split(
    ' ',
  );
const LAST =
  'Brook Cliff Cove Dale Dune Fen Field Ford Glen Grove Harbour Hill Isle Lake Marsh Meadow Moor Ridge Shore Spring'.split(
    ' ',
  );

/** The plainly invented person of that number: plants, places and a number. */
export function inventedName(number: number): string {
  const first = FIRST[pick(FIRST.length, 'first', number)] ?? '';
  const last = LAST[pick(LAST.length, 'last', number)] ?? '';
  return `${first} ${last} ${String(number)}`;
}
