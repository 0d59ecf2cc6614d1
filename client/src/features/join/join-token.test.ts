import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideToken, tokenFromFragment, tokenOf } from './join-token.ts';

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

describe('a page that was joined', () => {
  const page = (address: string, state: unknown = null) => {
    const at = new URL(address, 'https://rapport.example');
    const history = {
      state,
      replaceState: (data: unknown, _unused: string, url?: string | URL | null) => {
        history.state = data;
        at.href = new URL(String(url), at).href;
      },
    };
    return { location: at, history };
  };

  it('[JL7] shows no token in its address, and finds it again after a reload', () => {
    const joined = page('/join#abc_DEF-123');
    hideToken(joined, 'abc_DEF-123');
    expect(joined.location.href).toBe('https://rapport.example/join');
    expect(tokenOf(joined)).toBe('abc_DEF-123');
  });

  it('[JL7] prefers a link that is opened in the same tab', () => {
    expect(tokenOf(page('/join#new', { link: 'old' }))).toBe('new');
  });

  it.each([null, undefined, 'x', 7, {}, { link: 7 }, { link: null }])(
    '[JL7] finds none in a bare page whose state is %j',
    (state) => expect(tokenOf(page('/join', state))).toBeUndefined(),
  );
});
