// @vitest-environment jsdom
import type { Calendar, CalendarSession } from '@rapport/shared/contract/calendar.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot, type Root } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { ownTimeZone } from '../../../parts/session-time/zones.ts';
import { calendar } from '../../../messages/en/calendar.ts';
import { staff } from '../../../messages/en/staff.ts';
import { start } from '../../../messages/en/start.ts';
import { CalendarPage } from './CalendarPage.tsx';

const ME = {
  name: 'Ash',
  email: 'ash@linden.example',
  roles: ['therapist' as const],
  secondFactor: 'done' as const,
};
const HERE = ownTimeZone();

let root: Root;
let asked: URLSearchParams[];
let answer: () => Response;

const session = (id: string, startsAt: string, more: Partial<CalendarSession> = {}) => ({
  id,
  course: 'tue',
  title: `Course of ${id}`,
  number: 3,
  of: 16,
  kind: 'weekly' as const,
  format: 'group' as const,
  startsAt,
  timeZone: HERE,
  minutes: 90,
  cancelled: false,
  ...more,
});
const planned = (...sessions: CalendarSession[]): Response =>
  Response.json({ now: '2026-12-02T12:00:00Z', sessions } satisfies Calendar);

beforeEach(() => {
  // React draws by itself, as on a page; the tests wait for what it draws.
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', false);
  vi.stubGlobal('scrollTo', () => undefined);
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.querySelector('#root') ?? document.body);
  asked = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(new URLSearchParams(path.split('?')[1]));
    return Promise.resolve(answer());
  });
});
afterEach(() => {
  root.unmount();
  vi.unstubAllGlobals();
});

async function open(query: string): Promise<(path: string) => void> {
  const { hook, searchHook, navigate } = memoryLocation({ path: `/calendar?${query}` });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  root.render(
    <IntlProvider locale="en-GB" timeZone="UTC" messages={{ ...start, staff, calendar }}>
      <QueryClientProvider client={queries}>
        <Router hook={hook} searchHook={searchHook}>
          <CalendarPage me={ME} />
        </Router>
      </QueryClientProvider>
    </IntlProvider>,
  );
  await vi.waitFor(() => {
    expect(all('[role=status]')).toHaveLength(1);
    expect(text('[role=status]')).not.toContain(calendar.loading);
  });
  return navigate;
}

const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
/** What a screen reader calls a link. */
const nameOf = (link: Element): string =>
  link.getAttribute('aria-label') ??
  [...link.children]
    .filter((part) => !part.hasAttribute('aria-hidden'))
    .map((part) => part.textContent)
    .join(' ');
const href = (name: string): string =>
  all('a')
    .find((link) => (nameOf(link) || link.textContent) === name)
    ?.getAttribute('href') ?? '';

it('[CO27] a week has its sessions on their days, marks today, and leads on', async () => {
  answer = () => planned(session('one', '2026-12-01T12:00:00Z'));
  const go = await open('view=week&day=2026-12-03');
  expect(asked[0]?.get('from')).toBe('2026-11-30');
  expect(asked[0]?.get('until')).toBe('2026-12-07');
  expect(asked[0]?.get('timeZone')).toBe(HERE);
  const days = all('ol > li');
  expect(days).toHaveLength(7);
  expect(days[1]?.textContent).toContain('Course of one');
  expect(days[1]?.textContent).toContain('3 of 16');
  expect(days[2]?.textContent).toContain(calendar.isToday);
  expect(text('[role=status]')).toContain('1 session');
  expect(href(calendar.on.week)).toBe('?view=week&day=2026-12-10');
  expect(href(calendar.back.week)).toBe('?view=week&day=2026-11-26');
  expect(href(calendar.today)).toBe('?view=week&day=2026-12-02');
  answer = () => planned();
  go(href(calendar.on.week));
  await vi.waitFor(() => expect(text('[role=status]')).toContain('No sessions'));
  expect(asked.at(-1)?.get('from')).toBe('2026-12-07');
});

it('[CO27] a month counts its own sessions, and of those not the cancelled', async () => {
  answer = () =>
    planned(
      session('earlier', '2026-11-30T12:00:00Z'),
      session('off', '2026-12-01T12:00:00Z', { cancelled: true }),
      session('held', '2026-12-02T12:00:00Z', { kind: 'review' }),
    );
  await open('view=month&day=2026-12-15');
  expect(asked[0]?.get('from')).toBe('2026-11-30');
  expect(asked[0]?.get('until')).toBe('2027-01-04');
  expect(text('[role=status]')).toBe('December 20261 session');
  const cells = all('td');
  expect(cells).toHaveLength(35);
  expect(cells[0]?.hasAttribute('data-other')).toBe(true);
  expect(cells[1]?.textContent).toContain(calendar.cancelled);
  expect(cells[2]?.textContent).toContain(staff.kind.review);
  expect(all('[aria-current=date]').map(nameOf)).toEqual(['Wednesday 2 December, 1 session']);
  expect(href('Tuesday 1 December, no sessions')).toBe('?view=day&day=2026-12-01');
});

it('[CO27] says the time of who is there, where their clock shows another', async () => {
  answer = () => planned(session('far', '2026-12-02T12:00:00Z', { timeZone: 'Asia/Tokyo' }));
  await open('view=day&day=2026-12-02');
  expect(text('ol')).toContain('Japan');
  answer = () => planned(session('near', '2026-12-02T12:00:00Z'));
  root.unmount();
  root = createRoot(document.querySelector('#root') ?? document.body);
  await open('view=day&day=2026-12-02');
  expect(text('ol')).not.toContain('where the session is planned');
});

it('says that nothing could be looked up, instead of that there is nothing', async () => {
  answer = () => Response.json({ error: { code: 'internal' } }, { status: 500 });
  await open('view=week&day=2026-12-03');
  await vi.waitFor(() => expect(all('button')).not.toHaveLength(0));
  expect(text('[role=status]')).not.toContain('No sessions');
});
