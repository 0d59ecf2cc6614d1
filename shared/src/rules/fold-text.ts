/**
 * The text as it is searched and sorted by: without capitals, accents, widths and repeated spaces,
 * so that `MÜLLER ` and `muller` are one.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
