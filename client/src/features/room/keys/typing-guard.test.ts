// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TypingGuard } from './typing-guard.ts';

let now = 0;
let guard: TypingGuard;
let stop: () => void;
let field: HTMLInputElement;
let button: HTMLButtonElement;

const press = (key: string) =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true }),
  );
/** Types, a letter every 200 ms; says for each whether it would be quiet outside of a field. */
const type = (word: string): boolean[] =>
  word.split('').map((letter) => {
    now += 200;
    press(letter);
    return guard.isQuiet();
  });

beforeEach(() => {
  now = 1000;
  document.body.innerHTML = '<input><button>on</button>';
  field = document.querySelector('input') ?? document.createElement('input');
  button = document.querySelector('button') ?? document.createElement('button');
  guard = new TypingGuard(() => now);
  stop = guard.watch(document);
});
afterEach(() => stop());

it('[KB3] keys work where nobody has typed', () => {
  expect(type('mv')).toEqual([false, false]);
});

it('[KB3] the rest of a word whose field went away does nothing, however slowly it comes', () => {
  field.focus();
  type('calm');
  field.remove();
  expect(type('mvh')).toEqual([true, true, true]);
  now += 20_000;
  expect(type('mvh')).toEqual([true, true, true]);
});

it('[KB3] nor does it where the page moved the focus on by itself', () => {
  field.focus();
  type('calm');
  field.remove();
  button.focus();
  now += 20_000;
  expect(type('m')).toEqual([true]);
});

it('[KB3] after a field that went away, keys work after a pause and a move of one’s own', () => {
  field.focus();
  type('calm');
  field.remove();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(type('m')).toEqual([true]);
  now += 3000;
  expect(type('m')).toEqual([false]);
});

it.each(['Tab', 'Enter', 'Escape'])(
  '[KB3] left with %s, they are quiet for some seconds',
  (key) => {
    field.focus();
    type('calm');
    press(key);
    button.focus();
    expect(type('m')).toEqual([true]);
    now += 2700;
    expect(type('m')).toEqual([true]);
    now += 3000;
    expect(type('m')).toEqual([false]);
  },
);

it('[KB3] a list that is walked through from its field does not keep them quiet for ever', () => {
  const passedOn = (key: string) => {
    press(key);
    button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    button.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  };
  field.focus();
  for (const letter of 'week') passedOn(letter);
  passedOn('Enter');
  field.remove();
  expect(type('b')).toEqual([true]);
  now += 3000;
  expect(type('b')).toEqual([false]);
});

it('[KB3] a field that had the focus and was not typed in is a field', () => {
  field.focus();
  now += 60_000;
  field.remove();
  expect(type('m')).toEqual([true]);
});
