// @vitest-environment jsdom
import type { OwnPaper } from '@rapport/shared/contract/papers.ts';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ownPapers as words } from '../../../messages/en/own-papers.ts';
import { start } from '../../../messages/en/start.ts';
import { OwnPapers } from './OwnPapers.tsx';

const TOKEN = 't'.repeat(43);
const CONSENT: OwnPaper = {
  id: 'consent',
  title: 'Consent',
  text: '# What this is\nGroup therapy by video.',
  version: 2,
  hash: 'a'.repeat(64),
  asked: true,
  required: false,
  standing: 'missing',
};
const SIGNED = {
  standing: 'signed',
  signed: { at: '2026-06-16T17:00:00.000Z', version: 2 },
} as const;

let root: Root;
let stands: OwnPaper[];
let devices: unknown[];
let asked: { path: string; body: Record<string, unknown> }[];
let answer: (path: string) => { status: number; body?: unknown };

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.querySelector('#root') ?? document.body);
  stands = [CONSENT];
  asked = [];
  devices = [];
  answer = () => ({ status: 204 });
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('fetch', (path: string, { body }: { body?: string }) => {
    const sent = JSON.parse(body ?? '{}') as Record<string, unknown>;
    if (path === '/api/own-papers') {
      devices.push(sent['device']);
      return Promise.resolve(Response.json({ papers: stands }));
    }
    // What helps at once is kept for all tests of a worker: none is kept from here.
    if (!path.startsWith('/api/own-papers'))
      return Promise.resolve(Response.json({}, { status: 404 }));
    asked.push({ path, body: sent });
    const { status, body: content } = answer(path);
    return Promise.resolve(
      status === 204 ? new Response(null, { status }) : Response.json(content, { status }),
    );
  });
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

const drawn = async () => {
  // Whatever is asked for has been answered once these are through.
  await act(async () => {
    root.render(
      <IntlProvider locale="en" timeZone="UTC" messages={{ ...start, ownPapers: words }}>
        <OwnPapers token={TOKEN} page={(list) => <main>{list}</main>} />
      </IntlProvider>,
    );
    await Promise.resolve();
  });
};
const text = () => document.body.textContent;
const says = (part: string) => vi.waitFor(() => expect(text()).toContain(part));
const button = (name: string) => {
  const found = [...document.querySelectorAll('button')].find(
    (one) => one.getAttribute('aria-label') === name || one.textContent === name,
  );
  if (!found) throw new Error(`no button ${name}: ${text()}`);
  return found;
};
const press = (name: string) =>
  act(async () => {
    button(name).click();
    await Promise.resolve();
  });
const type = (value: string) =>
  act(() => {
    const input = document.querySelector('input');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });

it('[ND6] asks for papers from this device, on which a code may have been entered', async () => {
  await drawn();
  await says('Consent');
  expect(devices).toEqual([expect.stringMatching(/^[\w-]{22,}$/u)]);
});

it('[PS8] lists what is to be signed, and signs exactly what was shown, with the typed name', async () => {
  await drawn();
  await says('One is to be read and signed.');
  await press('Read and sign: Consent');
  expect(text()).toContain('Group therapy by video.');
  expect(text()).toContain(words.sign.fate);
  await press(words.sign.submit);
  expect(text()).toContain(words.sign.missing);
  expect(document.activeElement).toBe(document.querySelector('input'));
  expect(asked).toEqual([]);
  type('  Fernanda   Böhm ');
  stands = [{ ...CONSENT, ...SIGNED }];
  await press(words.sign.submit);
  await says('You signed this on June 16, 2026.');
  const { version, hash } = CONSENT;
  expect(asked).toMatchObject([
    {
      path: '/api/own-papers/sign',
      body: { token: TOKEN, paper: 'consent', version, hash, name: 'Fernanda Böhm' },
    },
  ]);
  expect(asked[0]?.body.device).toMatch(/^[\w-]{22,}$/u);
  await press(words.back);
  await says('Nothing is to be signed.');
  expect(text()).toContain('Signed June 16, 2026');
});

it('[PS5] shows the new version where there is one meanwhile, and says that nothing was signed', async () => {
  await drawn();
  await says('Consent');
  await press('Read and sign: Consent');
  type('Fern');
  answer = () => ({ status: 409, body: { error: { code: 'stale' } } });
  stands = [{ ...CONSENT, version: 3, text: 'New words.' }];
  await press(words.sign.submit);
  await says(words.newVersion.title);
  expect(text()).toContain('New words.');
  expect(text()).not.toContain('Group therapy by video.');
});

it('[PS6] takes back what was signed, once that is confirmed', async () => {
  stands = [{ ...CONSENT, ...SIGNED }];
  await drawn();
  await says('Nothing is to be signed.');
  await press('Read: Consent');
  await press(words.takeBack.open);
  expect(asked).toEqual([]);
  stands = [{ ...CONSENT, standing: 'withdrawn' }];
  const confirm = [...document.querySelectorAll('button')].filter(
    (one) => one.textContent === words.takeBack.confirm,
  );
  await act(async () => {
    confirm.at(-1)?.click();
    await Promise.resolve();
  });
  await says(words.sign.title);
  expect(asked).toMatchObject([
    { path: '/api/own-papers/withdraw', body: { paper: 'consent', device: devices[0] } },
  ]);
});
