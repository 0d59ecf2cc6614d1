import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { IntlProvider, type AbstractIntlMessages } from 'use-intl';
import { afterEach, beforeEach, vi } from 'vitest';

/** A request of a page. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** What a server answers with: 200 unless it says otherwise; 204 has no body. */
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
}

/** Pages drawn in a document of their own for each test, and the server that they ask. */
export interface DrawnPages {
  readonly draw: (page: ReactNode) => void;
  /** How the server answers from now on. */
  readonly answer: (by: (asked: Asked) => Answer) => void;
  /** All requests so far, in their order. */
  readonly asked: () => readonly Asked[];
}

/** Draws pages with these messages, by the clock of UTC, for the tests of a file. */
export function drawnPages(messages: AbstractIntlMessages): DrawnPages {
  let root: Root;
  let asked: Asked[];
  let answer: (asked: Asked) => Answer;
  beforeEach(() => {
    // React draws by itself, as on a page; the tests wait for what it draws.
    Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', false);
    document.body.innerHTML = '<div id="root"></div>';
    root = createRoot(document.querySelector('#root') ?? document.body);
    asked = [];
    answer = () => ({ status: 404 });
    vi.stubGlobal('scrollTo', () => undefined);
    vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit = {}) => {
      const sent: unknown = typeof body === 'string' ? JSON.parse(body) : undefined;
      const one = { method, path, body: sent };
      asked.push(one);
      const { status = 200, body: content } = answer(one);
      return Promise.resolve(
        status === 204 ? new Response(null, { status }) : Response.json(content, { status }),
      );
    });
  });
  afterEach(() => {
    root.unmount();
    vi.unstubAllGlobals();
  });
  return {
    draw: (page) =>
      root.render(
        <IntlProvider locale="en" timeZone="UTC" messages={messages}>
          <QueryClientProvider client={new QueryClient()}>{page}</QueryClientProvider>
        </IntlProvider>,
      ),
    answer: (by) => (answer = by),
    asked: () => asked,
  };
}

/** Waits until this is there. Parts of a page are loaded when needed. */
export const there = <T,>(find: () => T | null | undefined): Promise<T> =>
  vi.waitFor(
    () => {
      const found = find();
      if (!found) throw new Error(`not there: ${document.body.textContent}`);
      return found;
    },
    { timeout: 20_000, interval: 20 },
  );

/** Waits until the page says this. */
export const says = (text: string) => there(() => document.body.textContent.includes(text) || null);

/** The button of this name, once it can be pressed; the last of several. */
export const button = (name: string) =>
  there(() =>
    [...document.querySelectorAll('button')].findLast(
      (one) =>
        !one.disabled && (one.getAttribute('aria-label') === name || one.textContent === name),
    ),
  );

/** Presses the button of this name, once it is there. */
export async function press(name: string): Promise<void> {
  (await button(name)).click();
}

/** The field of this label. */
export const field = (label: string) =>
  there(() => {
    const found = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
    return document.querySelector<HTMLInputElement>(`[id="${found?.htmlFor ?? ''}"]`);
  });

/** Types a text into the field of this label, in the place of what stands there. */
export async function type(label: string, text: string): Promise<void> {
  const input = await field(label);
  const { prototype } =
    input instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Chooses the option with these words in the list of this label. */
export async function choose(label: string, option: string): Promise<void> {
  const list = await there(() =>
    document.querySelector<HTMLSelectElement>(`[id="${listOf(label)}"]`),
  );
  const found = [...list.options].find((one) => one.textContent === option);
  if (!found) throw new Error(`no option ${option}`);
  list.value = found.value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

const listOf = (label: string) =>
  [...document.querySelectorAll('label')].find((one) => one.textContent === label)?.htmlFor ?? '';
