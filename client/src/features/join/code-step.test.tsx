// @vitest-environment jsdom
import type { JoinInfo } from '@rapport/shared/contract/rest.ts';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownCode as words } from '../../messages/en/own-code.ts';
import { start } from '../../messages/en/start.ts';
import { CodeStep } from './CodeStep.tsx';
import { arrive, pastCode, toCode } from './join-state.ts';

const ADDRESS = 'a…@c….example';
const TOKEN = 't'.repeat(44);

describe('the code for a new device', () => {
  let root: Root;
  let sent: { path: string; body: { code?: string } }[];
  let answers: Record<string, string>;
  let went: string[];

  beforeEach(() => {
    Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
    document.body.innerHTML = '<div id="root"></div>';
    root = createRoot(document.querySelector('#root') ?? document.body);
    [sent, answers, went] = [[], {}, []];
    vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit = {}) => {
      if (method === 'GET') {
        const practice = {
          name: 'Linden Practice',
          country: 'DE',
          phone: { text: '030 901820', dial: '+4930901820' },
          hours: { kind: 'words', text: '' },
        };
        return Promise.resolve(Response.json({ practice, lines: [] }));
      }
      sent.push({ path, body: JSON.parse(body as string) as { code?: string } });
      const code = answers[path];
      return Promise.resolve(
        code === undefined
          ? new Response(null, { status: 204 })
          : Response.json({ error: { code } }, { status: 400 }),
      );
    });
  });
  afterEach(() => {
    act(() => root.unmount());
    vi.unstubAllGlobals();
  });

  const draw = (address?: string) =>
    act(async () => {
      root.render(
        <IntlProvider locale="en" timeZone="UTC" messages={{ ...start, ownCode: words }}>
          <CodeStep
            token={TOKEN}
            address={address}
            onEntered={() => void went.push('entered')}
            onWithout={() => void went.push('without')}
          />
        </IntlProvider>,
      );
      await Promise.resolve();
    });
  const says = (part: string) =>
    vi.waitFor(() => expect(document.body.textContent).toContain(part));
  const press = (name: string) =>
    act(async () => {
      const found = [...document.querySelectorAll('button')].find(
        (one) => one.textContent === name,
      );
      if (!found) throw new Error(`no button ${name}`);
      found.click();
      await Promise.resolve();
    });
  const type = (value: string) =>
    act(() => {
      const input = document.querySelector('input');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
      input?.dispatchEvent(new Event('input', { bubbles: true }));
    });

  it('[ND6] is sent by a press, to an address that is masked, and entered however it is spaced', async () => {
    await draw(ADDRESS);
    await says(ADDRESS);
    expect(sent).toEqual([]);
    await press(words.send);
    await says('A code was sent to a…@c….example');
    await press(words.enter);
    await says(words.missing);
    type('123 456');
    await press(words.enter);
    await vi.waitFor(() => expect(went).toEqual(['entered']));
    expect(sent.map(({ path }) => path)).toEqual(['/api/own-code', '/api/own-code/enter']);
    expect(sent[1]?.body.code).toBe('123456');
  });

  it.each([
    ['wrong-code', words.wrong.title],
    ['code-over', words.over.title],
  ])('[ND7] says what is wrong with a code: %s', async (code, title) => {
    answers = { '/api/own-code/enter': code };
    await draw(ADDRESS);
    await press(words.send);
    await says(words.field);
    type('123456');
    await press(words.enter);
    await says(title);
    expect(went).toEqual([]);
  });

  it('[ND7] says that none was sent where it was asked for too often', async () => {
    answers = { '/api/own-code': 'rate-limited' };
    await draw(ADDRESS);
    await press(words.send);
    await says(words.tooSoon.title);
    expect(document.querySelector('input')).toBeNull();
  });

  it('[ND8] names the practice’s telephone, and goes on without a code', async () => {
    await draw();
    await says(words.impossible);
    await says('030 901820');
    expect(document.body.textContent).not.toContain(words.send);
    await press(words.without);
    expect(went).toEqual(['without']);
  });
});

describe('the way in on a new device', () => {
  const info: JoinInfo = {
    session: 's1',
    title: 'Tuesdays',
    startsAt: '2026-12-01T18:00:00Z',
    timeZone: 'UTC',
    role: 'member',
    name: '',
    standing: 'outside',
    code: { address: ADDRESS },
    visit: { when: 'early', now: '2026-11-30T18:00:00Z', coming: [] },
  };

  it('[ND8] leads by the code to one’s own page, with a way back to the code', () => {
    const first = arrive(TOKEN, info);
    expect(first.at).toBe('code');
    const home = pastCode(first);
    expect(home).toMatchObject({ at: 'home', info: { code: { address: ADDRESS } } });
    expect(toCode(home).at).toBe('code');
  });

  it('[ND8] leads on to the name when it is time', () => {
    const { visit: _early, ...now } = info;
    expect(pastCode(arrive(TOKEN, now)).at).toBe('name');
  });

  it('[ND6] leads there at once where no code is wanted', () => {
    const { code: _code, ...known } = info;
    expect(arrive(TOKEN, known).at).toBe('home');
  });
});
