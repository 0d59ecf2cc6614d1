/** How well a text answers what was typed: 0 not at all, else the more the better. */
export function matchScore(text: string, query: string): number {
  const words = plain(text);
  const starts = new Set(words.split(/[^\p{L}\p{N}+]+/u));
  let score = 1;
  for (const part of plain(query).split(/\s+/u).filter(Boolean)) {
    if (!words.includes(part)) return 0;
    if (starts.has(part)) score += 3;
    else if ([...starts].some((word) => word.startsWith(part))) score += 2;
  }
  return score;
}

/** What answers the query, the best first; of equals, as they stood. */
export const bestMatches = <T>(
  things: readonly T[],
  query: string,
  textOf: (thing: T) => string,
): T[] =>
  things
    .map((thing) => ({ thing, score: matchScore(textOf(thing), query) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ thing }) => thing);

/** Letters alone: without accents, in lower case. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
