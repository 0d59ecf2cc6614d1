// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadAhead } from './load-ahead.ts';

let whenIdle: Map<number, () => void>;
beforeEach(() => {
  let asked = 0;
  whenIdle = new Map();
  vi.stubGlobal('requestIdleCallback', (callBack: () => void) => {
    whenIdle.set((asked += 1), callBack);
    return asked;
  });
  vi.stubGlobal('cancelIdleCallback', (one: number) => whenIdle.delete(one));
});
afterEach(() => void vi.unstubAllGlobals());

/** The page has nothing else to do for a moment. */
function idle(): void {
  const due = [...whenIdle.values()];
  whenIdle.clear();
  for (const callBack of due) callBack();
}

it('[LY13] loads what is not in sight one after the other, each when there is time', () => {
  const loaded: string[] = [];
  const load = (what: string) => () => Promise.resolve(loaded.push(what));
  loadAhead([load('board'), load('exercise')]);
  expect(loaded).toEqual([]);
  idle();
  expect(loaded).toEqual(['board']);
  idle();
  expect(loaded).toEqual(['board', 'exercise']);
  expect(whenIdle.size).toBe(0);
});

it('[LY13] what cannot be loaded keeps nothing else from being loaded', async () => {
  const exercise = vi.fn(() => Promise.resolve());
  const away = Promise.reject(new Error('away'));
  loadAhead([() => away, exercise]);
  idle();
  await expect(away).rejects.toThrow('away');
  idle();
  expect(exercise).toHaveBeenCalledOnce();
});

it('loads nothing more when it is called off, however far it has come', () => {
  const board = vi.fn(() => Promise.resolve());
  const exercise = vi.fn(() => Promise.resolve());
  const callOff = loadAhead([board, exercise]);
  idle();
  callOff();
  idle();
  expect(board).toHaveBeenCalledOnce();
  expect(exercise).not.toHaveBeenCalled();
});
