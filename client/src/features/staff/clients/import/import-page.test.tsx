// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot, type Root } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { careSheets } from '../../../../messages/en/care-sheets.ts';
import { clients } from '../../../../messages/en/clients.ts';
import { staff } from '../../../../messages/en/staff.ts';
import { start } from '../../../../messages/en/start.ts';
import { ImportPage } from './ImportPage.tsx';

const ME = {
  name: 'Ash',
  email: 'ash@linden.example',
  roles: ['therapist' as const],
  secondFactor: 'done' as const,
};
const words = clients.import;
const TABLE = 'Name;E-Mail;Born\nFern;fern@mail.example;03.04.1990\nMoss;moss;\nOlive;;\n';

let root: Root;
let asked: { path: string; body: { clients: { name?: string; record?: { name: string } }[] } }[];

beforeEach(() => {
  // React draws by itself, as on a page; the tests wait for what it draws.
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', false);
  document.body.innerHTML = '<div id="root"></div>';
  asked = [];
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('fetch', (path: string, { body }: { body: string }) => {
    asked.push({ path, body: JSON.parse(body) as (typeof asked)[number]['body'] });
    return Promise.resolve(
      path.endsWith('/alike')
        ? Response.json({ alike: [[], [{ id: 'olive', name: 'Olive' }]] })
        : new Response(null, { status: 204 }),
    );
  });
  root = createRoot(document.querySelector('#root') ?? document.body);
  root.render(
    <IntlProvider locale="en" timeZone="UTC" messages={{ ...start, staff, clients, careSheets }}>
      <QueryClientProvider client={new QueryClient()}>
        <ImportPage me={ME} />
      </QueryClientProvider>
    </IntlProvider>,
  );
});
afterEach(() => {
  root.unmount();
  vi.unstubAllGlobals();
});

const there = <T,>(find: () => T | null | undefined): Promise<T> =>
  vi.waitFor(
    () => {
      const found = find();
      if (!found) throw new Error(`not there: ${document.body.textContent}`);
      return found;
    },
    { timeout: 10_000 },
  );
const says = (text: string) => there(() => document.body.textContent.includes(text) || null);
const button = (name: string) =>
  there(() =>
    [...document.querySelectorAll('button')].find(
      (one) => one.textContent === name && !one.disabled,
    ),
  );
async function choose(text: string): Promise<void> {
  const field = await there(() => document.querySelector<HTMLInputElement>('input[type=file]'));
  Object.defineProperty(field, 'files', { value: [new File([text], 'clients.csv')] });
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

it('[CL15] [CL17] shows each row with what is wrong, and adds who is not there yet', async () => {
  await choose(TABLE);
  await says(clients.fault.email);
  await says(words.alike);
  expect(asked.map(({ path }) => path)).toEqual(['/api/clients/alike']);
  expect(asked[0]?.body.clients.map(({ name }) => name)).toEqual(['Fern', 'Olive']);
  (await button('Add 1 client')).click();
  await says('1 client was added.');
  const imported = asked.find(({ path }) => path === '/api/clients/import');
  expect(imported?.body.clients.map(({ record }) => record?.name)).toEqual(['Fern']);
  await says('2 were not added');
  await says(words.outcome.alike);
});

it('[CL17] adds who may be there already where that is chosen', async () => {
  await choose(TABLE);
  await says(words.alike);
  const boxes = await there(() => {
    const found = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    return found.length === 2 ? found : undefined;
  });
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
  boxes[1]?.click();
  (await button('Add 2 clients')).click();
  await says('2 clients were added.');
});

it('[CL15] says why a file can not be taken, and asks nobody', async () => {
  await choose('only a line');
  await says(words.fault.empty);
  expect(asked).toEqual([]);
});
