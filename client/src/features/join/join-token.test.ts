import { describe, expect, it } from 'vitest';
import { hideToken, tokenOf } from './join-token.ts';

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
