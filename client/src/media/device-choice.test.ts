import { describe, expect, it } from 'vitest';
import { preferDevices, preferredDevices } from './device-choice.ts';

const pageWith = (value: string | null) => ({ localStorage: { getItem: () => value } });

describe('preferredDevices', () => {
  it.each([
    [null, {}],
    ['', {}],
    ['{"mic', {}],
    ['null', {}],
    ['[1]', {}],
    ['{"microphone":7,"camera":"","speaker":"s"}', { speaker: 's' }],
    ['{"microphone":"m","name":"Mara"}', { microphone: 'm' }],
  ])('reads %j as %j', (stored, expected) => {
    expect(preferredDevices(pageWith(stored))).toEqual(expected);
  });

  it('gives back what was preferred', () => {
    const kept = new Map<string, string>();
    const localStorage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    preferDevices({ localStorage }, { camera: 'c', speaker: 's' });
    expect(preferredDevices({ localStorage })).toEqual({ camera: 'c', speaker: 's' });
  });

  it('does without storage', () => {
    const page = {
      get localStorage(): Storage {
        throw new DOMException('', 'SecurityError');
      },
    };
    expect(() => {
      preferDevices(page, { camera: 'c' });
    }).not.toThrow();
    expect(preferredDevices(page)).toEqual({});
  });
});
