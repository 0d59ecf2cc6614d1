import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenFromFragment } from './token-from-fragment.ts';

describe('tokenFromFragment', () => {
  it.each([
    ['', undefined],
    ['#', undefined],
    ['#   ', undefined],
    ['#abc_DEF-123', 'abc_DEF-123'],
    ['#abc.def', 'abc.def'],
    ['#abc.', 'abc'],
    ['#abc%20', 'abc'],
    ['#abc>)', 'abc'],
    ['#abc%', 'abc'],
  ])('of %j is %j', (fragment, token) => {
    expect(tokenFromFragment(fragment)).toBe(token);
  });

  it('leaves every token that a link can carry as it is', () => {
    const token = fc.stringMatching(/^[A-Za-z0-9_.-]{1,120}[A-Za-z0-9_-]$/);
    fc.assert(
      fc.property(token, (text) => {
        expect(tokenFromFragment(`#${text}`)).toBe(text);
      }),
    );
  });

  it('never gives more than the server accepts', () => {
    expect(tokenFromFragment(`#${'a'.repeat(5000)}`)).toHaveLength(200);
  });
});
