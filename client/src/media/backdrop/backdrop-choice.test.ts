import { expect, it } from 'vitest';
import { preferBackdrop, preferredBackdrop, readBackdrop } from './backdrop-choice.ts';

it.each([
  [undefined, 'none'],
  [null, 'none'],
  ['none', 'none'],
  ['blur', 'blur'],
  ['sage', 'sage'],
  // Something was to be hidden, though we do not know how.
  ['beach', 'blur'],
  [7, 'blur'],
])('reads %j as %s', (stored, expected) => {
  expect(readBackdrop(stored)).toBe(expected);
});

it('gives back what was preferred', () => {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  expect(preferredBackdrop({ localStorage })).toBeUndefined();
  preferBackdrop({ localStorage }, 'evening');
  expect(preferredBackdrop({ localStorage })).toBe('evening');
});

it('does without storage', () => {
  const page = {
    get localStorage(): Storage {
      throw new DOMException('', 'SecurityError');
    },
  };
  expect(() => preferBackdrop(page, 'blur')).not.toThrow();
  expect(preferredBackdrop(page)).toBeUndefined();
});
