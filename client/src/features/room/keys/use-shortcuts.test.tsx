// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useShortcuts } from './use-shortcuts.ts';

const heard: string[] = [];
let root: Root;
let field: HTMLInputElement;

function Listener() {
  useShortcuts({
    onKey: (key) => heard.push(`heard ${key}`) > 0,
    onResting: (key) => void heard.push(`resting ${key}`),
    onPalette: () => undefined,
  });
  return null;
}

const press = (key: string, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  heard.length = 0;
  document.body.innerHTML = '<input><div></div>';
  field = document.querySelector('input') ?? document.createElement('input');
  root = createRoot(document.querySelector('div') ?? document.body);
});
afterEach(() => act(() => root.unmount()));

it('[KB3] a key that rests after a field was left is told of, and does nothing', () => {
  field.focus();
  act(() => root.render(<Listener />));
  press('x', field);
  press('Enter', field);
  field.blur();
  press('n');
  expect(heard).toEqual(['resting n']);
});

it('[KB3] what may be the rest of a word is not told of', () => {
  field.focus();
  act(() => root.render(<Listener />));
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.remove();
  press('n');
  expect(heard).toEqual([]);
});

it('a key is heard where nobody has written', () => {
  act(() => root.render(<Listener />));
  press('n');
  expect(heard).toEqual(['heard n']);
});
