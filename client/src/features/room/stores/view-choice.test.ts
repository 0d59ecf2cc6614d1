import { describe, expect, it } from 'vitest';
import { ViewChoiceStore } from './view-choice.ts';

const USUAL = { hideSelf: false };

const pageWith = (value: string | null) => ({
  localStorage: { getItem: () => value, setItem: () => undefined },
});

describe('ViewChoiceStore', () => {
  it.each([
    [null, USUAL],
    ['', USUAL],
    ['{"lay', USUAL],
    ['null', USUAL],
    ['[1]', USUAL],
    ['{"layout":"mosaic","hideSelf":"yes"}', USUAL],
    ['{"layout":"circle"}', { layout: 'circle', hideSelf: false }],
    [
      '{"layout":"listening","hideSelf":true,"name":"Mara"}',
      { layout: 'listening', hideSelf: true },
    ],
  ])('reads %j as %j', (stored, expected) => {
    expect(new ViewChoiceStore(pageWith(stored)).getSnapshot()).toEqual(expected);
  });

  it('tells of a choice, and has it the next time', () => {
    const kept = new Map<string, string>();
    const localStorage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const store = new ViewChoiceStore({ localStorage });
    let told = 0;
    store.subscribe(() => (told += 1));
    store.set({ layout: 'circle' });
    store.set({ hideSelf: true });
    expect(told).toBe(2);
    const next = new ViewChoiceStore({ localStorage });
    expect(next.getSnapshot()).toEqual({ layout: 'circle', hideSelf: true });
  });

  it('does without storage', () => {
    const page = {
      get localStorage(): Storage {
        throw new DOMException('', 'SecurityError');
      },
    };
    const store = new ViewChoiceStore(page);
    store.set({ layout: 'stage' });
    expect(store.getSnapshot()).toEqual({ layout: 'stage', hideSelf: false });
  });
});
