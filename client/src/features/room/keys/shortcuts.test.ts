import { expect, it } from 'vitest';
import { isPaletteKey, keyOf } from './shortcuts.ts';

const press = {
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  repeat: false,
  target: null,
};

it.each([
  [{ key: 'm' }, 'm'],
  [{ key: 'M' }, 'm'],
  [{ key: '?' }, '?'],
  [{ key: '3' }, '3'],
  [{ key: 'Enter' }, undefined],
  [{ key: 'm', ctrlKey: true }, undefined],
  [{ key: 'm', metaKey: true }, undefined],
  [{ key: 'm', altKey: true }, undefined],
  // Held down, the microphone would go on and off.
  [{ key: 'm', repeat: true }, undefined],
])('[KB2] %j is %s', (pressed, expected) => {
  expect(keyOf({ ...press, ...pressed })).toBe(expected);
});

it.each([
  [{ key: 'k', ctrlKey: true }, true],
  [{ key: 'K', metaKey: true }, true],
  [{ key: 'k' }, false],
  [{ key: 'k', ctrlKey: true, metaKey: true }, false],
  [{ key: 'k', ctrlKey: true, altKey: true }, false],
  [{ key: 'p', ctrlKey: true }, false],
])('%j asks for the palette: %s', (pressed, expected) => {
  expect(isPaletteKey({ ...press, ...pressed })).toBe(expected);
});
