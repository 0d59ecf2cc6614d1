/** Alphabets whose letters look alike: mixed in one name, a letter may not be what it seems. */
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Coptic}/u,
  /\p{Script=Lisu}/u,
];

/** Whether letters of several alphabets that look alike stand in one text. */
export const mixesAlphabets = (text: string): boolean =>
  ALPHABETS.filter((alphabet) => alphabet.test(text)).length > 1;

/** Whether two names are the same to a reader: widths, capitals and spaces do not count. */
export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
