import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs, MOST_TRIES } from './backoff.ts';
import { setLetter } from './set-letter.ts';

const PRACTICE = { name: 'Linden & Birch', phone: '+1 403 555 0123' };

const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('a letter', () => {
  it('[OU10] says the same as text and as a page, with the practice below', () => {
    const parts = ['Hello <b>Birk</b>,', { label: 'Join', href: 'https://rapport.example/a#b&c' }];
    const { text, html } = setLetter(parts, PRACTICE);
    expect(text).toBe(
      'Hello <b>Birk</b>,\n\nJoin\nhttps://rapport.example/a#b&c\n\nLinden & Birch\n+1 403 555 0123\n',
    );
    expect(html).toContain('<p>Hello &lt;b&gt;Birk&lt;/b&gt;,</p>');
    expect(html).toContain('<a href="https://rapport.example/a#b&amp;c">');
    expect(html).toContain('<p>Linden &amp; Birch<br>+1 403 555 0123</p>');
  });

  it('[OU10] no text becomes a tag, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 5 }), (parts) => {
        const { html } = setLetter(parts, { name: '', phone: '' });
        const said = [...html.matchAll(/<p>(.*?)<\/p>/gsu)].map(([, inside = '']) =>
          unescaped(inside.replaceAll('<br>', '\n')),
        );
        expect(said).toEqual(parts);
        expect(html.match(/<p>/gu) ?? []).toHaveLength(parts.length);
      }),
    );
  });
});

describe('the wait between two tries', () => {
  it('[OU5] grows to four hours, and is never the same for all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MOST_TRIES }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tries, chance) => {
          const wait = backoffMs(tries, chance);
          expect(wait).toBeGreaterThanOrEqual(backoffMs(tries, 0));
          expect(wait).toBeLessThanOrEqual(2 * backoffMs(tries, 0));
          expect(wait).toBeGreaterThanOrEqual(30_000);
          expect(wait).toBeLessThanOrEqual(4 * 3_600_000);
          expect(backoffMs(tries + 1, chance)).toBeGreaterThanOrEqual(wait);
        },
      ),
    );
  });
});
