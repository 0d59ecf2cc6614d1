// @vitest-environment jsdom
import { act, Suspense, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { start } from '../messages/en/start.ts';
import { lazyPart } from './lazy-part.tsx';
import { Part } from './Part.tsx';

let root: Root;
let caught: unknown[];

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="root"></div>';
  caught = [];
  root = createRoot(document.querySelector('#root') ?? document.body, {
    onCaughtError: (error) => caught.push(error),
  });
});
afterEach(() => act(() => root.unmount()));

const draw = (node: ReactNode) =>
  act(async () => {
    root.render(
      <IntlProvider locale="en" timeZone="UTC" messages={start}>
        {node}
      </IntlProvider>,
    );
    await Promise.resolve();
  });
const page = () => document.body.textContent;
const again = () => act(() => document.querySelector('button')?.click());

it('[TR3] a fault in one part costs that part, and it can be asked for again', async () => {
  let broken = true;
  const Faulty = () => {
    if (broken) throw new Error('cannot be drawn');
    return <p>agenda</p>;
  };
  await draw(
    <>
      <Part>
        <Faulty />
      </Part>
      <p>faces</p>
    </>,
  );
  expect(page()).toContain('faces');
  expect(page()).toContain(start.common.partFailed.title);
  broken = false;
  again();
  expect(page()).toContain('agenda');
  expect(page()).not.toContain(start.common.partFailed.title);
  expect(caught).toHaveLength(1);
});

it('[TR3] a part that could not be loaded is loaded when it is asked for again', async () => {
  let away = true;
  const Palette = lazyPart(() =>
    away ? Promise.reject(new Error('away')) : Promise.resolve(() => <p>palette</p>),
  );
  await draw(
    <Part>
      <Suspense fallback={null}>
        <Palette />
      </Suspense>
    </Part>,
  );
  expect(page()).toContain(start.common.partFailed.title);
  away = false;
  await new Promise((resolve) => setTimeout(resolve, 600));
  again();
  await act(() => Promise.resolve());
  expect(page()).toContain('palette');
});
