import { describe, expect, it } from 'vitest';
import { remember, type Remembered, remembered } from './remembered.ts';

const choices: Remembered = {
  name: 'Mara',
  pronouns: 'she/her',
  devices: {
    microphone: { kind: 'on', deviceId: 'm1' },
    camera: { kind: 'off' },
    backdrop: 'sage',
    speaker: 's1',
  },
};

function tab() {
  const kept = new Map<string, string>();
  return {
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    },
  };
}

describe('remembered', () => {
  it('gives back what was chosen, for that session only', () => {
    const page = tab();
    remember(page, 'one', choices);
    expect(remembered(page, 'one')).toEqual(choices);
    expect(remembered(page, 'two')).toBeUndefined();
  });

  it.each([
    'null',
    '{',
    '"Mara"',
    '{"name":"Mara"}',
    '{"name":"","pronouns":"","devices":{}}',
    '{"name":"Mara","pronouns":3,"devices":{}}',
  ])('takes %s for nothing', (stored) => {
    expect(remembered({ sessionStorage: { getItem: () => stored } }, 'one')).toBeUndefined();
  });

  it('takes what it does not understand of a device for off, and of a backdrop for one that hides', () => {
    const devices = { microphone: 'on', camera: { kind: 'ON' }, backdrop: 'beach' };
    const stored = { ...choices, devices };
    const page = { sessionStorage: { getItem: () => JSON.stringify(stored) } };
    expect(remembered(page, 'one')?.devices).toEqual({
      microphone: { kind: 'off' },
      camera: { kind: 'off' },
      backdrop: 'blur',
    });
  });

  it('does without storage', () => {
    const page = {
      get sessionStorage(): Storage {
        throw new DOMException('', 'SecurityError');
      },
    };
    expect(() => {
      remember(page, 'one', choices);
    }).not.toThrow();
    expect(remembered(page, 'one')).toBeUndefined();
  });
});
