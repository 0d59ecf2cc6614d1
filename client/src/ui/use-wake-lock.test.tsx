// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useWakeLock } from './use-wake-lock.ts';

let root: Root;
let held: number;

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.createElement('div'));
  held = 0;
  const request = () => {
    held += 1;
    return Promise.resolve({
      release: () => {
        held -= 1;
        return Promise.resolve();
      },
    });
  };
  vi.stubGlobal('navigator', { wakeLock: { request } });
});
afterEach(() => vi.unstubAllGlobals());

const Sitting = ({ wanted }: { wanted: boolean }) => {
  useWakeLock(wanted);
  return null;
};
const draw = (wanted: boolean) =>
  act(async () => {
    root.render(<Sitting wanted={wanted} />);
    await Promise.resolve();
  });

it('keeps the screen on while that is wanted, and no longer than the page is there', async () => {
  await draw(false);
  expect(held).toBe(0);
  await draw(true);
  expect(held).toBe(1);
  await draw(false);
  expect(held).toBe(0);
  await draw(true);
  act(() => root.unmount());
  expect(held).toBe(0);
});
