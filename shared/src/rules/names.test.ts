import { describe, expect, it } from 'vitest';
import { isSameName, mixesAlphabets } from './names.ts';

describe('names', () => {
  it.each([
    ['Fern', false],
    ['Анна', false],
    ['Ελένη', false],
    ['José Ñandú', false],
    ['美咲 Misaki', false],
    ['محمد Ali', false],
    ['Fеrn', true], // е is Cyrillic
    ['Αnna', true], // Α is Greek
    ['Ꭺnna', true], // Ꭺ is Cherokee
  ])(
    '[DV5] of %s it is told whether its letters are of alphabets that look alike',
    (name, mixed) => {
      expect(mixesAlphabets(name)).toBe(mixed);
    },
  );

  it('[DV5] are the same where a reader sees the same', () => {
    expect(isSameName('Fern', ' fern ')).toBe(true);
    expect(isSameName('Fern', 'Ｆｅｒｎ')).toBe(true);
    expect(isSameName('Zoë', 'Zoe\u0308')).toBe(true);
    expect(isSameName('Fern', 'Dr. Fern')).toBe(false);
    expect(isSameName('Fern', 'Fеrn')).toBe(false);
  });
});
