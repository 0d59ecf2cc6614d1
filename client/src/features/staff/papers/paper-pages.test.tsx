// @vitest-environment jsdom
import type { CoursePapers, PaperDetail, PaperList } from '@rapport/shared/contract/papers.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { careSheets } from '../../../messages/en/care-sheets.ts';
import { papers as words } from '../../../messages/en/papers.ts';
import { staff } from '../../../messages/en/staff.ts';
import { start } from '../../../messages/en/start.ts';
import { ClientPapers } from './ClientPapers.tsx';
import { CoursePapersCard } from './CoursePapersCard.tsx';
import { PaperPage } from './PaperPage.tsx';
import { PapersPage } from './PapersPage.tsx';
import { unsavedPapers } from './unsaved-papers.ts';

const ME = {
  name: 'Ash',
  email: 'ash@linden.example',
  roles: ['therapist' as const],
  secondFactor: 'done' as const,
};
const VERSION = { version: 1, title: 'Consent', text: 'Old words.', hash: 'a'.repeat(64) };
const DETAIL: PaperDetail = {
  id: 'consent',
  words: { title: 'Consent', text: '# What\nWritten by [name].' },
  revision: 4,
  changed: { at: '2026-06-16T17:00:00.000Z', by: 'Birk' },
  unpublished: true,
  versions: [{ ...VERSION, at: '2026-05-01T10:00:00.000Z', by: 'Ash' }],
};
const COURSE: CoursePapers = {
  papers: [{ id: 'consent', title: 'Consent', version: 2, asked: true, required: false }],
  members: [
    {
      membership: 'm',
      person: 'fern',
      name: 'Fern',
      standing: { consent: 'outdated' },
      signatures: [
        {
          paper: 'consent',
          version: 1,
          hash: 'a'.repeat(64),
          at: '2026-05-02T10:00:00.000Z',
          name: 'Fernanda Böhm',
          known: 'link',
        },
      ],
    },
  ],
};

let root: Root;
let asked: { method: string; path: string; body: unknown }[];
let answer: (method: string, path: string) => { status?: number; body?: unknown };

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.querySelector('#root') ?? document.body);
  asked = [];
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit) => {
    asked.push({ method, path, body: typeof body === 'string' ? JSON.parse(body) : undefined });
    const { status = 200, body: content } = answer(method, path);
    return Promise.resolve(
      status === 204 ? new Response(null, { status }) : Response.json(content, { status }),
    );
  });
});
afterEach(() => {
  act(() => root.unmount());
  unsavedPapers.clear();
  vi.unstubAllGlobals();
});

const draw = (page: ReactNode) =>
  act(async () => {
    root.render(
      <IntlProvider
        locale="en"
        timeZone="UTC"
        messages={{ ...start, staff, careSheets, papers: words }}
      >
        <QueryClientProvider client={new QueryClient()}>{page}</QueryClientProvider>
      </IntlProvider>,
    );
    await Promise.resolve();
  });
const text = () => document.body.textContent;
const says = (part: string) =>
  act(() => vi.waitFor(() => expect(text()).toContain(part), { timeout: 20_000 }));
const buttons = (name: string) =>
  [...document.querySelectorAll('button')].filter(
    (one) => one.getAttribute('aria-label') === name || one.textContent === name,
  );
const press = (name: string) =>
  act(async () => {
    const found = buttons(name).at(-1);
    if (!found) throw new Error(`no button ${name}: ${text()}`);
    found.click();
    await Promise.resolve();
  });
const sent = (method: string) => asked.filter((one) => one.method === method);

it('[PS1] [PS8] begins a paper with a text that says that it is one to start from', async () => {
  const list: PaperList = {
    papers: [{ id: 'a', title: 'Agreement', version: 2, unpublished: true, courses: 1 }],
    starting: [{ key: 'consent', title: 'Consent', text: '[Starting text.]' }],
  };
  answer = () => ({ body: list });
  await draw(<PapersPage me={ME} />);
  await says('Agreement');
  expect(text()).toContain('1 course asks for it');
  expect(text()).toContain('Version 2');
  await press(words.write);
  expect(text()).toContain('They are no advice in law');
  await press('Begin with “Consent”');
  const id = window.location.pathname.replace('/papers/', '');
  expect(unsavedPapers.of(id)).toEqual({
    draft: { title: 'Consent', text: '[Starting text.]' },
    revision: 0,
  });
});

it('[PS3] [PS8] publishes what was read, and says what is still to be filled in', async () => {
  answer = (method) => (method === 'GET' ? { body: DETAIL } : { body: { version: 2 } });
  await draw(<PaperPage me={ME} paper="consent" />);
  await says('Written by [name].');
  expect(document.querySelector('h2')?.textContent).toBe('What');
  expect(text()).toContain('published by Ash');
  await press(words.publish.open);
  expect(text()).toContain(words.publish.gaps);
  expect(sent('POST')).toEqual([]);
  await press(words.publish.confirm);
  await act(() => vi.waitFor(() => expect(text()).not.toContain(words.publish.title)));
  expect(sent('POST')).toMatchObject([
    { path: '/api/papers/consent/versions', body: { revision: 4 } },
  ]);
});

it('[PS1] keeps what is written where somebody else was quicker, and lets one choose', async () => {
  answer = (method) =>
    method === 'GET'
      ? { body: DETAIL }
      : { status: 409, body: { error: { code: 'stale', detail: 'paper' } } };
  unsavedPapers.keep('consent', { draft: { title: 'Mine', text: 'My words.' }, revision: 3 });
  await draw(<PaperPage me={ME} paper="consent" />);
  await says('Written by [name].');
  await press(words.goOn);
  await press(words.edit.save);
  await says(words.edit.staleTitle);
  expect(sent('PUT')).toMatchObject([{ body: { revision: 3, words: { title: 'Mine' } } }]);
  expect(text()).toContain('My words.');
});

it('[PS4] [PS8] the course’s page says what is asked for, and who has signed which version', async () => {
  answer = (method) => (method === 'GET' ? { body: COURSE } : { status: 204 });
  await draw(<CoursePapersCard course="tue" />);
  await says('Fern');
  expect(text()).toContain(words.course.standing.outdated);
  expect(text()).toContain('Consent, version 1: signed May 2, 2026');
  expect(text()).toContain('“Fernanda Böhm”');
  expect(text()).toContain(words.course.known.link);
  const box = document.querySelector<HTMLInputElement>('input[type=checkbox]');
  expect(box?.checked).toBe(true);
  await act(async () => {
    box?.click();
    await Promise.resolve();
  });
  expect(sent('DELETE')).toMatchObject([{ path: '/api/courses/tue/papers/consent' }]);
});

it('[PS9] enters on a client’s page that a signature was taken back, and shows who did', async () => {
  let told = false;
  const [member] = COURSE.members;
  const [signature] = member?.signatures ?? [];
  answer = (method) => {
    if (method === 'POST') {
      told = true;
      return { status: 204 };
    }
    const entered = {
      ...signature,
      withdrawn: '2026-06-16T17:00:00.000Z',
      told: { how: 'letter', on: '2026-06-14', by: 'Ash' },
    };
    return {
      body: told ? { ...COURSE, members: [{ ...member, signatures: [entered] }] } : COURSE,
    };
  };
  const course = { id: 'tue', title: 'Tuesdays', format: 'group' } as const;
  await draw(<ClientPapers course={course} person="fern" />);
  await says('Papers: Tuesdays');
  await press('Enter that it was taken back: Consent');
  await press(words.client.dialog.confirm);
  await says(words.client.dialog.wrongDay);
  expect(sent('POST')).toEqual([]);
  act(() => {
    const how = document.querySelector('select');
    const on = document.querySelector<HTMLInputElement>('input[type=date]');
    if (!how || !on) throw new Error(text());
    how.value = 'letter';
    how.dispatchEvent(new Event('change', { bubbles: true }));
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
      on,
      '2026-06-14',
    );
    on.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press(words.client.dialog.confirm);
  await says('Told in a letter of June 14, 2026 · entered by Ash');
  expect(sent('POST')).toEqual([
    {
      method: 'POST',
      path: '/api/courses/tue/papers/consent/withdrawals',
      body: { membership: 'm', how: 'letter', on: '2026-06-14' },
    },
  ]);
  expect(buttons('Enter that it was taken back: Consent')).toEqual([]);
});

it('[PS9] names who left the course, and lets it be entered of them', async () => {
  const [member] = COURSE.members;
  const gone = { ...member, left: '2026-06-15T09:00:00.000Z', standing: {} };
  answer = () => ({ body: { ...COURSE, members: [gone] } });
  await draw(<CoursePapersCard course="tue" />);
  await says('Left the course on Jun 15, 2026');
  const course = { id: 'tue', title: 'Tuesdays', format: 'group' } as const;
  await draw(<ClientPapers course={course} person="fern" />);
  await says('Papers: Tuesdays');
  expect(buttons('Enter that it was taken back: Consent')).toHaveLength(1);
});
