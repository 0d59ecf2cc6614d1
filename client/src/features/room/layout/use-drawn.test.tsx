// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useDrawn } from './use-drawn.ts';

let root: Root;
let whenIdle: Map<number, () => void>;
let asked: number;
beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.querySelector('#root') ?? document.body);
  whenIdle = new Map();
  asked = 0;
  vi.stubGlobal('requestIdleCallback', (draw: () => void) => {
    asked += 1;
    whenIdle.set(asked, draw);
    return asked;
  });
  vi.stubGlobal('cancelIdleCallback', (one: number) => whenIdle.delete(one));
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

function Views({ all, inSight }: { all: readonly string[]; inSight: string }) {
  const drawn = useDrawn(all, inSight);
  return all.filter((view) => drawn.has(view)).join(' ');
}
const show = (inSight: string, ...all: string[]) =>
  act(() => root.render(<Views all={all} inSight={inSight} />));
const idle = () =>
  act(() => {
    const due = [...whenIdle.values()];
    whenIdle.clear();
    for (const draw of due) draw();
  });
const drawn = () => document.body.textContent;

it('[LY13] draws what is in sight at once, and the others one by one when there is time', () => {
  show('faces', 'faces', 'agenda', 'board');
  expect(drawn()).toBe('faces');
  idle();
  expect(drawn()).toBe('faces agenda');
  idle();
  expect(drawn()).toBe('faces agenda board');
  expect(whenIdle.size).toBe(0);
});

it('[LY13] draws what is chosen before its turn, and keeps it drawn', () => {
  show('faces', 'faces', 'agenda', 'board');
  show('board', 'faces', 'agenda', 'board');
  expect(drawn()).toBe('faces board');
  show('faces', 'faces', 'agenda', 'board');
  expect(drawn()).toBe('faces board');
  idle();
  expect(drawn()).toBe('faces agenda board');
});

it('[LY13] draws a view that comes later when there is time', () => {
  show('faces', 'faces');
  show('faces', 'faces', 'exercise');
  expect(drawn()).toBe('faces');
  idle();
  expect(drawn()).toBe('faces exercise');
});
