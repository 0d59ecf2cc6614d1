// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadPatiently } from './load-patiently.ts';

let answers: boolean;
const reload = vi.fn();
beforeEach(() => {
  answers = false;
  vi.useFakeTimers();
  sessionStorage.clear();
  reload.mockClear();
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('fetch', () =>
    answers ? Promise.resolve(new Response(null)) : Promise.reject(new TypeError('away')),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A part that cannot be had so many times, and how often it was asked for. */
function part(failures: number) {
  const asked = { times: 0 };
  const load = () => {
    asked.times += 1;
    return asked.times > failures
      ? Promise.resolve('the part')
      : Promise.reject(new TypeError('not to be had'));
  };
  return { asked, load };
}

it('[JL10] waits for a server that is away, however long, and asks for the part once more then', async () => {
  const { asked, load } = part(1);
  const loaded = loadPatiently(load);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(asked.times).toBe(1);
  answers = true;
  await vi.advanceTimersByTimeAsync(1000);
  expect(await loaded).toBe('the part');
  expect(reload).not.toHaveBeenCalled();
});

it('[JL10] loads the page anew where the server answers and the part is not to be had', async () => {
  answers = true;
  void loadPatiently(part(Infinity).load);
  await vi.advanceTimersByTimeAsync(1000);
  expect(reload).toHaveBeenCalledOnce();
});

it('[JL10] fails where a new page was no help', async () => {
  answers = true;
  void loadPatiently(part(Infinity).load);
  await vi.advanceTimersByTimeAsync(1000);
  await expect(loadPatiently(part(Infinity).load)).rejects.toThrow('not to be had');
  expect(reload).toHaveBeenCalledOnce();
});
