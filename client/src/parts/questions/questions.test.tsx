// @vitest-environment jsdom
import type { ArrivalAsked } from '@rapport/shared/contract/arrival.ts';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { arrival as words } from '../../messages/en/arrival.ts';
import { start } from '../../messages/en/start.ts';
import { QuestionsInLobby } from './QuestionsInLobby.tsx';
import { QuestionsStep } from './QuestionsStep.tsx';

const TOKEN = 't'.repeat(43);
const ASKED: ArrivalAsked = {
  usual: true,
  last: false,
  phone: true,
  kept: false,
  answered: false,
};

let root: Root;
let sent: Record<string, unknown>[];
let status: number;
let done: boolean[];

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.querySelector('#root') ?? document.body);
  [sent, status, done] = [[], 204, []];
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('fetch', (_path: string, { body = '{}' }: { body?: string }) => {
    sent.push(JSON.parse(body) as Record<string, unknown>);
    return Promise.resolve(
      status === 204
        ? new Response(null, { status })
        : Response.json({ error: { code: 'storage-failed' } }, { status }),
    );
  });
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

const draw = (asked: ArrivalAsked = ASKED) =>
  act(() =>
    root.render(
      <IntlProvider locale="en" timeZone="UTC" messages={{ ...start, arrival: words }}>
        <QuestionsStep token={TOKEN} asked={asked} onDone={(answered) => done.push(answered)} />
      </IntlProvider>,
    ),
  );
const says = (part: string) => expect(document.body.textContent).toContain(part);
const press = (name: string) =>
  act(async () => {
    const found = [...document.querySelectorAll('button')].find((one) => one.textContent === name);
    if (!found) throw new Error(`no button ${name}: ${document.body.textContent}`);
    found.click();
    await Promise.resolve();
  });
const choose = (name: string) =>
  act(() => {
    const label = [...document.querySelectorAll('label')].find((one) =>
      one.textContent.startsWith(name),
    );
    if (!label) throw new Error(`no choice ${name}`);
    label.click();
  });
const type = (value: string) =>
  act(() => {
    const input = document.querySelector('input:not([type=radio])');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });

it('[BF2] three presses answer, and the page says what becomes of it', async () => {
  draw();
  says(words.fate.asked);
  choose(words.where.usual);
  choose(words.alone.yes);
  choose(words.phone.record);
  await press(words.next);
  expect(sent).toEqual([
    { token: TOKEN, kept: false, where: { is: 'usual' }, alone: true, phone: { is: 'record' } },
  ]);
  expect(done).toEqual([true]);
});

it('[BF5] says so where the answers are kept, and sends along that it did', async () => {
  draw({ ...ASKED, usual: false, kept: true });
  says(words.fate.kept);
  type('  In my  car ');
  choose(words.alone.no);
  says(words.alone.hint);
  choose(words.phone.none);
  await press(words.next);
  expect(sent).toMatchObject([
    { kept: true, where: { is: 'words', words: 'In my car' }, alone: false },
  ]);
});

it('[BF10] what is missing is said at its question, and nothing is sent', async () => {
  draw();
  await press(words.next);
  says(words.where.missing);
  says(words.alone.missing);
  says(words.phone.missing);
  expect(document.activeElement?.getAttribute('value')).toBe('usual');
  choose(words.where.words);
  await press(words.next);
  expect(document.activeElement).toBe(document.querySelector('input:not([type=radio])'));
  expect(sent).toEqual([]);
});

it('[BF10] they can be left unanswered, and whoever’s answers do not get through goes on', async () => {
  draw();
  await press(words.skip);
  expect(done).toEqual([false]);
  status = 503;
  choose(words.where.usual);
  choose(words.alone.yes);
  choose(words.phone.none);
  await press(words.next);
  await vi.waitFor(() => says(words.notSaved));
  await press(words.goOn);
  expect(done).toEqual([false, false]);
});

it('[BF6] while one waits, the answers can be changed', async () => {
  act(() =>
    root.render(
      <IntlProvider locale="en" timeZone="UTC" messages={{ ...start, arrival: words }}>
        <QuestionsInLobby token={TOKEN} asked={ASKED} />
      </IntlProvider>,
    ),
  );
  await press(words.lobby.answer);
  choose(words.where.usual);
  choose(words.alone.yes);
  choose(words.phone.none);
  await press(words.send);
  await vi.waitFor(() => says(words.lobby.change));
  expect(sent).toHaveLength(1);
});
