// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HomeContext } from './Brand.tsx';
import { PageFrame } from './PageFrame.tsx';

let root: Root;

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.querySelector('#root') ?? document.body);
});
afterEach(() => act(() => root.unmount()));

const draw = (asking: boolean) =>
  act(async () => {
    root.render(
      <IntlProvider locale="en" timeZone="UTC" messages={{ common: { product: 'Rapport' } }}>
        <PageFrame>{asking && <button type="button">Go on</button>}</PageFrame>
      </IntlProvider>,
    );
    await Promise.resolve();
  });

it('[EN3] leads home by the product’s name', async () => {
  await draw(true);
  const link = document.querySelector('header a');
  expect([link?.textContent, link?.getAttribute('href')]).toEqual(['Rapport', '/']);
});

it('[EN3] leads a client to their own page', async () => {
  let home = 0;
  await act(async () => {
    root.render(
      <IntlProvider locale="en" timeZone="UTC" messages={{ common: { product: 'Rapport' } }}>
        <HomeContext value={() => (home += 1)}>
          <PageFrame>nothing</PageFrame>
        </HomeContext>
      </IntlProvider>,
    );
    await Promise.resolve();
  });
  expect(document.querySelector('header a')).toBeNull();
  document.querySelector('button')?.click();
  expect(home).toBe(1);
});

it('keeps the focus on the page when the button that was pressed goes away', async () => {
  await draw(true);
  document.querySelector('button')?.focus();
  await draw(false);
  expect(document.activeElement).toBe(document.querySelector('main'));
});
