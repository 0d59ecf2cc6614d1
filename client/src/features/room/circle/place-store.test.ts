import type { Place } from '@rapport/shared/contract/room/circle.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PlaceStore } from './place-store.ts';

const at = (angle: number): Place => ({ ring: 2, angle });

let sent: [string, Place][];
let answers: ((ok: boolean) => void)[];
let store: PlaceStore;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  answers = [];
  store = new PlaceStore((tie, place) => {
    sent.push([tie, place]);
    return new Promise((resolve) => answers.push(resolve));
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The room answers what was sent first and is not answered yet. */
async function answer(ok = true): Promise<void> {
  answers.shift()?.(ok);
  await vi.advanceTimersByTimeAsync(0);
}

it('shows a move at once, and the room’s word once it has been told', async () => {
  store.move('a', at(10));
  expect(store.getSnapshot().get('a')).toEqual(at(10));
  expect(sent).toEqual([]);
  void store.tell('a');
  expect(sent).toEqual([['a', at(10)]]);
  await answer();
  expect(store.getSnapshot().size).toBe(0);
});

it('tells the room of many moves now and then, and of the last', async () => {
  for (let angle = 0; angle < 100; angle += 1) {
    store.move('a', at(angle));
    store.tellSoon('a');
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(sent.length).toBeLessThanOrEqual(4);
  await vi.advanceTimersByTimeAsync(250);
  expect(sent.at(-1)).toEqual(['a', at(99)]);
});

it('keeps what was moved while the room answered', async () => {
  store.move('a', at(1));
  void store.tell('a');
  store.move('a', at(2));
  await answer();
  expect(store.getSnapshot().get('a')).toEqual(at(2));
  void store.tell('a');
  await answer();
  expect(store.getSnapshot().size).toBe(0);
});

it('goes back to where the room has them when it refuses', async () => {
  store.move('a', at(1));
  void store.tell('a');
  await answer(false);
  expect(store.getSnapshot().size).toBe(0);
});

it('tells what is due when one looks elsewhere, and nothing twice', async () => {
  store.move('a', at(1));
  store.tellSoon('a');
  store.flush();
  expect(sent).toEqual([['a', at(1)]]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toHaveLength(1);
});
