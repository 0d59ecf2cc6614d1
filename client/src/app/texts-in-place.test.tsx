// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepTextsInPlace } from './texts-in-place.ts';
import { translate } from './translating-script.ts';

let root: Root;
let stops: (() => void)[];
let faults: unknown[];

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="root"></div>';
  faults = [];
  root = createRoot(document.querySelector('#root') ?? document.body, {
    onUncaughtError: (error) => faults.push(error),
  });
  stops = [keepTextsInPlace(window), translate(window)];
});
afterEach(() => {
  act(() => root.unmount());
  for (const stop of stops) stop();
  expect(faults).toEqual([]);
});

/** Draws, and lets the translation have its way with it. */
const draw = async (node: ReactNode): Promise<string> => {
  act(() => root.render(node));
  await new Promise((resolve) => setTimeout(resolve));
  return document.querySelector('#root')?.textContent ?? '';
};

it('[TR1] a text beside elements is changed where it is seen', async () => {
  const Line = ({ word }: { word: string }) => (
    <p>
      <b>You:</b> {word}
    </p>
  );
  expect(await draw(<Line word="calm" />)).toContain('«calm»');
  const after = await draw(<Line word="tired" />);
  expect(after).toContain('«tired»');
  expect(after).not.toContain('calm');
});

it('[TR1] a text that comes and goes beside elements does so', async () => {
  const Line = ({ extra }: { extra: boolean }) => (
    <p>
      {extra && 'again '}
      <b>one</b>
      {extra && ' and two'} {extra ? 'three' : 'four'}
    </p>
  );
  for (const extra of [true, false, true, false]) {
    const seen = await draw(<Line extra={extra} />);
    expect(seen.includes('again')).toBe(extra);
    expect(seen.includes('four')).toBe(!extra);
    expect(seen.includes('three')).toBe(extra);
  }
});

it('[TR1] an element that comes before a text stands before it', async () => {
  const Line = ({ first }: { first: boolean }) => (
    <p>
      {first && <b>first</b>}
      then
    </p>
  );
  await draw(<Line first={false} />);
  expect(await draw(<Line first />)).toBe('«first»«then»');
});

it('[TR1] texts that were translated as one are each changed', async () => {
  const Line = ({ a, b }: { a: string; b: string }) => (
    <p>
      {a}
      {b}
      <b>!</b>
    </p>
  );
  stops.pop()?.();
  await draw(<Line a="one" b="two" />);
  const [first, second] = document.querySelector('p')?.childNodes ?? [];
  const merged = document.createElement('i');
  merged.textContent = 'onetwo';
  first?.parentNode?.replaceChild(merged, first);
  second?.remove();
  expect(await draw(<Line a="one" b="three" />)).toBe('onethree!');
});

it('[TR1] what somebody else has taken away is no fault', async () => {
  const Line = ({ on }: { on: boolean }) => (
    <div>
      {on && <p>here</p>}
      <b>stays</b>
    </div>
  );
  await draw(<Line on />);
  document.querySelector('p')?.remove();
  expect(await draw(<Line on={false} />)).toBe('«stays»');
});
