import { expect, it } from 'vitest';
import { shortcutOf } from './shortcuts.ts';

const press = {
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  repeat: false,
  target: null,
};

it.each([
  [{ key: 'm' }, 'microphone'],
  [{ key: 'M' }, 'microphone'],
  [{ key: 'v' }, 'camera'],
  [{ key: 'h' }, 'hand'],
  [{ key: 'n' }, 'next'],
  [{ key: 'x' }, undefined],
  [{ key: 'Enter' }, undefined],
  [{ key: 'm', ctrlKey: true }, undefined],
  [{ key: 'm', metaKey: true }, undefined],
  [{ key: 'm', altKey: true }, undefined],
  // Held down, the microphone would go on and off.
  [{ key: 'm', repeat: true }, undefined],
])('%j is %s', (pressed, expected) => {
  expect(shortcutOf({ ...press, ...pressed })).toBe(expected);
});
