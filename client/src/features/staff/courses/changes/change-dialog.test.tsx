// @vitest-environment jsdom
import type {
  CourseDetail,
  PlannedDates,
  PlannedSession,
} from '@rapport/shared/contract/course.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { courses } from '../../../../messages/en/courses.ts';
import { start } from '../../../../messages/en/start.ts';
import type { Meant } from './change-draft.ts';
import { ChangeDialog } from './ChangeDialog.tsx';

let root: Root;
let asked: { path: string; body: unknown }[];
let answers: (path: string) => Response;

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.querySelector('#root') ?? document.body);
  asked = [];
  vi.stubGlobal('fetch', (path: string, { body }: { body: string }) => {
    asked.push({ path, body: JSON.parse(body) });
    return Promise.resolve(answers(path));
  });
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

const sessionAt = (number: number, wall: string): PlannedSession => ({
  id: `s${String(number)}`,
  number,
  phase: 'middle',
  kind: 'weekly',
  wall,
  timeZone: 'UTC',
  startsAt: `${wall}:00Z`,
  minutes: 90,
  begun: false,
});
const LAST = sessionAt(2, '2026-12-08T18:00');
const COURSE: CourseDetail = {
  id: 'c1',
  title: 'Tuesdays',
  approach: 'ipt',
  format: 'group',
  timeZone: 'UTC',
  everyWeeks: 1,
  of: 2,
  revision: 7,
  pact: { groupMessages: false, keepMessages: false, keepPolls: false },
  sessions: [sessionAt(1, '2026-12-01T18:00'), LAST],
  meetings: [],
  people: [{ membership: 'm1', person: 'p1', name: 'Alder', role: 'member' }],
};
const AHEAD: PlannedDates = {
  sessions: [
    { number: 1, phase: 'middle', kind: 'weekly', wall: '2026-12-01T18:00', startsAt: '' },
    { number: 2, phase: 'middle', kind: 'last', wall: '2026-12-15T18:00', startsAt: '' },
  ],
  conflicts: [
    {
      wall: '2026-12-15T18:00',
      person: 'p1',
      name: 'Alder',
      startsAt: '2026-12-15T18:00:00Z',
      minutes: 50,
    },
  ],
};
const json = (body: unknown, status = 200) => Response.json(body, { status });

async function draw(meant: Meant, onClose: () => void = () => undefined): Promise<void> {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await act(async () => {
    root.render(
      <IntlProvider locale="en" timeZone="UTC" messages={{ ...start, courses }}>
        <QueryClientProvider client={client}>
          <ChangeDialog course={COURSE} meant={meant} onClose={onClose} />
        </QueryClientProvider>
      </IntlProvider>,
    );
    await Promise.resolve();
  });
}

const save = (words: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
const shown = () => document.querySelector('[role=dialog]')?.textContent ?? '';
const until = (check: () => void) => act(() => vi.waitFor(check));

it('[CO25] says before saving what will happen, and who has no time then', async () => {
  answers = (path) => json(path.endsWith('/preview') ? AHEAD : { course: 'c1', revision: 8 });
  const onClose = vi.fn();
  await draw({ kind: 'cancel', session: LAST }, onClose);
  await until(() => expect(shown()).toContain(courses.change.comes));
  const words = shown();
  expect(words).toMatch(/December 8, 2026.*Falls away/u);
  expect(words).toMatch(/December 15, 2026.*New date/u);
  expect(words).toMatch(/December 15, 2026.*: Alder is in another session then/u);
  const change = { kind: 'call-off', session: 's2', skip: [] };
  expect(asked).toEqual([
    { path: '/api/courses/c1/changes/preview', body: { revision: 7, change } },
  ]);
  act(() => save(courses.change.cancel.save)?.click());
  await until(() => expect(onClose).toHaveBeenCalled());
  expect(asked.at(-1)).toEqual({
    path: '/api/courses/c1/changes',
    body: { revision: 7, change },
  });
});

it('[CO25] says why a change can not be, and does not send it', async () => {
  answers = () => json({ code: 'not-allowed' }, 409);
  await draw({ kind: 'end' });
  await until(() => expect(shown()).toContain(courses.change.refused['not-allowed']));
  act(() => save(courses.change.end.save)?.click());
  expect(asked).toHaveLength(1);
});

it('[CO25] tells of somebody who was quicker, and stays open', async () => {
  answers = (path) => (path.endsWith('/preview') ? json(AHEAD) : json({ code: 'stale' }, 409));
  const onClose = vi.fn();
  await draw({ kind: 'end' }, onClose);
  await until(() => expect(shown()).toContain(courses.change.comes));
  act(() => save(courses.change.end.save)?.click());
  await until(() => expect(shown()).toContain(start.errors.stale.title));
  expect(onClose).not.toHaveBeenCalled();
});

it('[CO25] asks nothing while nothing is changed', async () => {
  answers = () => json(AHEAD);
  await draw({ kind: 'move', session: LAST });
  expect(save(courses.change.move.save)?.disabled).toBe(true);
  expect(asked).toEqual([]);
});

it('[PU7] shows where a pause moves the dates, leaves out days, and saves what it has shown', async () => {
  answers = (path) => json(path.endsWith('/preview') ? AHEAD : { course: 'c1', revision: 8 });
  const onClose = vi.fn();
  await draw({ kind: 'pause' }, onClose);
  expect(save(courses.change.pause.save)?.disabled).toBe(true);
  const type = (label: string, value: string) =>
    act(() => {
      const field = [...document.querySelectorAll('label')].find(({ textContent }) =>
        textContent.startsWith(label),
      );
      const input = document.getElementById(field?.htmlFor ?? '');
      if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  type(courses.change.pause.from, '2026-12-02');
  type(courses.change.pause.again, '2026-12-02');
  expect(shown()).toContain(courses.change.pause.againWrong);
  expect(asked).toEqual([]);
  type(courses.change.pause.again, '2026-12-14');
  await until(() => expect(shown()).toMatch(/December 15, 2026.*New date/u));
  act(() => document.querySelector<HTMLElement>('[aria-label^="Skip "]')?.click());
  await until(() => expect(shown()).toContain(courses.form.skipped));
  await until(() => expect(save(courses.change.pause.save)?.disabled).toBe(false));
  act(() => save(courses.change.pause.save)?.click());
  await until(() => expect(onClose).toHaveBeenCalled());
  const change = { kind: 'pause', from: '2026-12-02', again: '2026-12-14', skip: ['2026-12-15'] };
  expect(asked.at(-1)).toEqual({ path: '/api/courses/c1/changes', body: { revision: 7, change } });
});
