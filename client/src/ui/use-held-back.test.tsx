// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useAskBeforeLeaving } from './use-ask-before-leaving.ts';
import { useHeldBack } from './use-held-back.ts';

let root: Root | undefined;
const back = vi.fn<() => void>();

function Room() {
  useHeldBack(back);
  return null;
}

function show(page: React.ReactNode): void {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  root ??= createRoot(document.createElement('div'));
  act(() => root?.render(page));
}

const popped = () =>
  new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));

async function goBack(): Promise<void> {
  const arrived = popped();
  history.back();
  await arrived;
}

const held = (): boolean => (history.state as { held?: boolean } | null)?.held === true;

beforeEach(() => {
  back.mockClear();
  // Where one came from, and the page with what others keep there.
  history.pushState(null, '', '/before');
  history.pushState({ link: 'token' }, '', '/join');
});

afterEach(() => {
  act(() => root?.unmount());
  root = undefined;
});

it('[LY12] the way back asks, and leaves the page where it is, however often', async () => {
  show(<Room />);
  for (const times of [1, 2, 3]) {
    await goBack();
    expect(back).toHaveBeenCalledTimes(times);
    expect(location.pathname).toBe('/join');
    expect(history.state).toEqual({ link: 'token', held: true });
  }
});

it('[LY12] once nothing is held any more, one step back leaves', async () => {
  show(<Room />);
  const stepped = popped();
  show(null);
  await stepped;
  expect(history.state).toEqual({ link: 'token' });
  await goBack();
  expect(location.pathname).toBe('/before');
  expect(back).not.toHaveBeenCalled();
});

it('[LY12] what is held again at once is held, and whoever presses Back just then is asked', async () => {
  show(<Room key="one" />);
  const { length } = history;
  show(<Room key="two" />);
  await goBack();
  expect(back).toHaveBeenCalledTimes(1);
  expect(location.pathname).toBe('/join');
  expect([held(), history.length]).toEqual([true, length]);
});

it('[LY12] so it is where the tab is on its way down already, and nobody is asked', async () => {
  show(<Room key="one" />);
  const goes = history.back.bind(history);
  const stepped = popped();
  vi.spyOn(history, 'back').mockImplementationOnce(() => {
    goes();
    show(<Room key="two" />);
  });
  show(null);
  await stepped;
  expect(held()).toBe(true);
  expect(back).not.toHaveBeenCalled();
  await goBack();
  expect(back).toHaveBeenCalledTimes(1);
});

it('[LY12] a page that is loaded anew on a held entry holds no second one', () => {
  history.replaceState({ link: 'token', held: true }, '', '/join');
  const { length } = history;
  show(<Room />);
  expect(history.length).toBe(length);
});

it('another address goes its way', async () => {
  show(<Room />);
  history.pushState(null, '', '/elsewhere');
  await goBack();
  expect(back).not.toHaveBeenCalled();
  expect(held()).toBe(true);
});

it('[LY12] the browser asks before the page is left only while something would be lost', () => {
  function Form({ filled }: { filled: boolean }) {
    useAskBeforeLeaving(filled);
    return null;
  }
  const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  show(<Form filled={false} />);
  expect(asks()).toBe(false);
  show(<Form filled />);
  expect(asks()).toBe(true);
  show(<Form filled={false} />);
  expect(asks()).toBe(false);
});
