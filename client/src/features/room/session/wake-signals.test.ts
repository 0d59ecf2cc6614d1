// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { onLookedAt } from './wake-signals.ts';

let stop: (() => void) | undefined;
afterEach(() => stop?.());

it('[DC8] wakes when the page is visible again, not when the network changes', () => {
  const looked = vi.fn();
  const visibility = vi.spyOn(document, 'visibilityState', 'get');
  stop = onLookedAt(looked);
  window.dispatchEvent(new Event('online'));
  window.dispatchEvent(new Event('pageshow'));
  visibility.mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(looked).not.toHaveBeenCalled();
  visibility.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(looked).toHaveBeenCalledTimes(1);
  stop();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(looked).toHaveBeenCalledTimes(1);
  visibility.mockRestore();
});
