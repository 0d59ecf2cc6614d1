import { describe, expect, it } from 'vitest';
import { initials, toneOf } from './initials.ts';

describe('initials', () => {
  it.each([
    ['Mara', 'M'],
    ['Mara Lindqvist', 'ML'],
    ['anna-lena de boer', 'AB'],
    ['  Ö.  Çelik ', 'ÖÇ'],
    ['Sam (they)', 'ST'],
    ['王 小明', '王小'],
    ['🙂', ''],
    ['', ''],
  ])('of %j are %j', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

describe('toneOf', () => {
  it('gives a name one tone, and different names different ones', () => {
    const tones = ['Mara', 'Jonas', 'Ida', 'Tomás', 'Wen', 'Rosa'].map((name) => toneOf(name, 6));
    expect(toneOf('Mara', 6)).toBe(tones[0]);
    expect(new Set(tones).size).toBeGreaterThan(2);
    for (const tone of tones) expect([0, 1, 2, 3, 4, 5]).toContain(tone);
  });
});
