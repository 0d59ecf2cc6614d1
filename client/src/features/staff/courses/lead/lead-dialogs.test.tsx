// @vitest-environment jsdom
import type { ColleagueCourses } from '@rapport/shared/contract/course-cover.ts';
import type { CourseDetail } from '@rapport/shared/contract/course.ts';
import type { PeopleList } from '@rapport/shared/contract/people.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { courses } from '../../../../messages/en/courses.ts';
import { staff } from '../../../../messages/en/staff.ts';
import { start } from '../../../../messages/en/start.ts';
import { CourseLeadDialog } from './CourseLeadDialog.tsx';
import { CoverPage } from './CoverPage.tsx';
import type { LeadMeant } from './lead-change.ts';

let root: Root;
let asked: { path: string; body: unknown }[];
let answers: (path: string) => unknown;

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.querySelector('#root') ?? document.body);
  asked = [];
  vi.stubGlobal('fetch', (path: string, { body }: { body?: string } = {}) => {
    if (body !== undefined) asked.push({ path, body: JSON.parse(body) });
    const answer = answers(path);
    return Promise.resolve(answer instanceof Response ? answer : Response.json(answer));
  });
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

const COURSE: CourseDetail = {
  id: 'c1',
  title: 'Tuesdays',
  approach: 'ipt',
  format: 'group',
  timeZone: 'UTC',
  everyWeeks: 1,
  of: 1,
  revision: 7,
  pact: { groupMessages: false, keepMessages: false, keepPolls: false },
  sessions: [],
  meetings: [],
  people: [
    { membership: 'm1', person: 'ash', name: 'Ash', role: 'facilitator' },
    { membership: 'm2', person: 'birk', name: 'Birk', role: 'co-facilitator' },
    { membership: 'm3', person: 'fern', name: 'Fern', role: 'member' },
  ],
};
const PEOPLE: PeopleList = {
  me: 'ash',
  timeZone: '',
  people: [
    { id: 'ash', name: 'Ash', staff: true, therapist: true },
    { id: 'birk', name: 'Birk', staff: true, therapist: true },
    { id: 'wim', name: 'Wim', staff: true, therapist: true },
    { id: 'ada', name: 'Ada', staff: true },
    { id: 'fern', name: 'Fern', staff: false },
  ],
};
const CONFLICT = {
  wall: '2026-12-15T18:00',
  person: 'wim',
  name: 'Wim',
  startsAt: '2026-12-15T18:00:00Z',
  minutes: 50,
};

const typeDay = (day: string) =>
  act(() => {
    const input = document.querySelector('input[type=date]');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, day);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });

async function draw(what: ReactNode): Promise<void> {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await act(async () => {
    root.render(
      <IntlProvider locale="en" timeZone="UTC" messages={{ ...start, courses, staff }}>
        <QueryClientProvider client={client}>{what}</QueryClientProvider>
      </IntlProvider>,
    );
    await Promise.resolve();
  });
}
const drawDialog = (meant: LeadMeant, onClose: () => void = () => undefined) =>
  draw(<CourseLeadDialog course={COURSE} meant={meant} onClose={onClose} />);

const button = (words: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => one.textContent === words || one.getAttribute('aria-label') === words,
  );
const dialog = () => document.querySelector('[role=dialog]');
const options = () => [...document.querySelectorAll('option')].map(({ value }) => value);
const until = (check: () => void) => act(() => vi.waitFor(check));
const choose = (value: string) =>
  act(() => {
    const select = document.querySelector('select');
    if (!select) throw new Error('there is no select');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

it('[CV9] offers therapists who are not in the course, and says before who has no time', async () => {
  answers = (path) => {
    if (path === '/api/people') return PEOPLE;
    return path.endsWith('/preview')
      ? { sessions: [], conflicts: [CONFLICT] }
      : { course: 'c1', revision: 8 };
  };
  const onClose = vi.fn();
  await drawDialog({ kind: 'stand-in', session: 's5', about: 'That evening' }, onClose);
  await until(() => expect(options()).toEqual(['', 'wim']));
  expect(button(courses.lead['stand-in'].save)?.disabled).toBe(true);
  expect(asked).toEqual([]);
  choose('wim');
  await until(() => expect(dialog()?.textContent).toMatch(/Wim is in another session then/u));
  const change = { kind: 'stand-in', session: 's5', person: 'wim' };
  expect(asked).toEqual([
    { path: '/api/courses/c1/changes/preview', body: { revision: 7, change } },
  ]);
  expect(dialog()?.textContent).not.toContain(courses.lead['stand-in'].alone);
  act(() => button(courses.lead['stand-in'].save)?.click());
  await until(() => expect(onClose).toHaveBeenCalled());
  expect(asked.at(-1)).toEqual({ path: '/api/courses/c1/changes', body: { revision: 7, change } });
});

it('[CV11] of a session alone, says that nobody tells the member whom they will meet', async () => {
  answers = () => PEOPLE;
  await drawDialog({ kind: 'stand-in', session: 's9', about: 'That morning', alone: true });
  await until(() => expect(dialog()?.textContent).toContain(courses.lead['stand-in'].alone));
});

it('[CV9] a course can be handed over to a co-facilitator, who is there already', async () => {
  answers = () => PEOPLE;
  await drawDialog({ kind: 'hand-over', membership: 'm1', about: 'Ash' });
  await until(() => expect(options()).toEqual(['', 'birk', 'wim']));
  choose('birk');
  // Nobody is blamed for a day that is still to be chosen.
  expect(dialog()?.textContent).not.toContain(courses.form.dayMissing);
  expect(button(courses.lead['hand-over'].save)?.disabled).toBe(true);
  typeDay('3000-01-01');
  expect(dialog()?.textContent).toContain(courses.form.firstWrong);
  expect(asked).toEqual([]);
});

it('[CV9] a day that is past is told beside its field', async () => {
  answers = (path) => {
    if (path === '/api/people') return PEOPLE;
    return Response.json({ error: { code: 'invalid-message' } }, { status: 400 });
  };
  await drawDialog({ kind: 'hand-over', membership: 'm1', about: 'Ash' });
  await until(() => expect(options()).toEqual(['', 'birk', 'wim']));
  choose('birk');
  typeDay('2020-01-01');
  const said = courses.lead.refused['invalid-message'];
  await until(() => expect(dialog()?.querySelector('[slot=errorMessage]')?.textContent).toBe(said));
  expect(dialog()?.textContent.split(said)).toHaveLength(2);
});

it('[CV9] an administrator sees when a colleague’s sessions are, and takes a stand-in back', async () => {
  const shown: ColleagueCourses = {
    name: 'Ash',
    colleagues: [{ id: 'wim', name: 'Wim' }],
    courses: [
      {
        id: 'c1',
        title: 'Tuesdays',
        revision: 7,
        membership: 'm1',
        timeZone: 'UTC',
        sessions: [
          { id: 's5', number: 5, startsAt: '2026-12-01T18:00:00Z', minutes: 90, standIn: 'Wim' },
          { id: 's6', number: 6, startsAt: '2026-12-08T18:00:00Z', minutes: 90 },
          { id: 's9', startsAt: '2026-12-09T10:00:00Z', minutes: 30 },
        ],
      },
    ],
  };
  answers = (path) => {
    if (path === '/api/staff/people/ash/courses') return shown;
    return path.endsWith('/preview') ? { conflicts: [] } : { course: 'c1', revision: 8 };
  };
  const me = { name: 'Ada', email: 'ada@linden.example', roles: [], secondFactor: 'done' } as const;
  await draw(<CoverPage me={{ ...me, roles: ['administrator'] }} person="ash" />);
  await until(() => expect(document.body.textContent).toContain('Wim stands in'));
  const names = [...document.querySelectorAll('li button')].map((one) =>
    one.getAttribute('aria-label'),
  );
  expect(names).toHaveLength(3);
  expect(document.body.textContent).toContain(courses.lead.alone);
  act(() => button(names[0] ?? '')?.click());
  const save = () => [...document.querySelectorAll('[role=dialog] button')].at(-1);
  await until(() => expect(save()?.hasAttribute('disabled')).toBe(false));
  act(() => (save() as HTMLButtonElement).click());
  await until(() => expect(dialog()).toBeNull());
  expect(asked.at(-1)).toEqual({
    path: '/api/courses/c1/cover',
    body: { revision: 7, change: { kind: 'no-stand-in', session: 's5' } },
  });
});
