import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
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
    isWatching(true);
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
    act(() => root.unmount());
    vi.unstubAllGlobals();
  });
  return {
    draw: (page) =>
      act(() =>
        root.render(
          <IntlProvider locale="en" timeZone="UTC" messages={messages}>
            <QueryClientProvider client={new QueryClient()}>{page}</QueryClientProvider>
          </IntlProvider>,
        ),
      ),
    answer: (by) => (answer = by),
    asked: () => asked,
  };
}

/** Whether React leaves it to the test when to draw. */
const isWatching = (is: boolean) => Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', is);

/** Lets React draw by itself until this is there. Parts of a page are loaded when needed. */
export async function there<T>(find: () => T | null | undefined): Promise<T> {
  isWatching(false);
  try {
    const look = () => {
      const found = find();
      if (!found) throw new Error(`not there: ${document.body.textContent}`);
      return found;
    };
    return await vi.waitFor(look, { timeout: 20_000, interval: 20 });
  } finally {
    isWatching(true);
  }
}

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
  const found = await button(name);
  act(() => found.click());
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
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
