// @vitest-environment jsdom
import type { CourseTemplate } from '@rapport/shared/contract/course-template.ts';
import type { CourseDetail, PlannedSession } from '@rapport/shared/contract/course.ts';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { courses } from '../../../../messages/en/courses.ts';
import { staff } from '../../../../messages/en/staff.ts';
import { start } from '../../../../messages/en/start.ts';
import { drawnPages, field, press, says, there, type } from '../../../../testing/drawn-page.tsx';
import { blankCourse, type CourseDraft } from '../course-draft.ts';
import { CourseHeading } from '../CourseHeading.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';
import { templateOfCourse } from './template-of-course.ts';

const words = courses.templates;
const page = drawnPages({ ...start, courses, staff });

const EVENING: CourseTemplate = {
  id: 'evening',
  name: 'Evening group',
  approach: 'mit',
  format: 'group',
  review: true,
  everyWeeks: 2,
  count: 12,
  minutes: 75,
};
const session = (change: Partial<PlannedSession>): PlannedSession => ({
  id: 's',
  number: 1,
  phase: 'initial',
  kind: 'weekly',
  wall: '2126-12-01T18:00',
  timeZone: 'UTC',
  startsAt: '2126-12-01T18:00:00Z',
  minutes: 90,
  begun: false,
  ...change,
});
const COURSE: CourseDetail = {
  id: 'c1',
  title: 'Tuesdays',
  approach: 'ipt',
  format: 'group',
  timeZone: 'UTC',
  everyWeeks: 1,
  of: 3,
  revision: 7,
  pact: { groupMessages: false, keepMessages: true, keepPolls: false },
  sessions: [
    session({ id: 'a', minutes: 120 }),
    session({ id: 'b', kind: 'review' }),
    session({ id: 'c' }),
    session({ id: 'd', minutes: 30, cancelled: '2026-01-01T00:00:00Z' }),
    session({ id: 'e', minutes: 30, cancelled: '2026-01-01T00:00:00Z' }),
    session({ id: 'f', minutes: 30, cancelled: '2026-01-01T00:00:00Z' }),
  ],
  meetings: [],
  people: [],
};

/** A server with these templates, which takes what it is sent. */
function serving(...templates: CourseTemplate[]): void {
  let [kept, revision] = [templates, 4];
  page.answer(({ method, body }) => {
    if (method === 'GET') return { body: { templates: kept, revision } };
    kept = (body as { templates: CourseTemplate[] }).templates;
    revision += 1;
    return { body: { revision } };
  });
}
const sent = () => page.asked().filter(({ method }) => method === 'PUT');

/** The choice above a form, and what it made of the draft. */
function choice() {
  const drafts: CourseDraft[] = [];
  function Form() {
    const [draft, setDraft] = useState(() => blankCourse('c', 'UTC'));
    drafts.push(draft);
    return <TemplateChoice draft={draft} onChange={setDraft} />;
  }
  page.draw(<Form />);
  return drafts;
}
async function choose(name: string): Promise<void> {
  const option = await there(() =>
    [...document.querySelectorAll('option')].find((one) => one.textContent === name),
  );
  const select = option.closest('select');
  if (!select) throw new Error('no choice');
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

it('[TP3] fills in what a course is, from the practice’s templates or those that come along', async () => {
  serving(EVENING);
  const drafts = choice();
  await choose('Evening group');
  await vi.waitFor(() =>
    expect(drafts.at(-1)).toMatchObject({
      approach: 'mit',
      review: true,
      everyWeeks: 2,
      count: '12',
      minutes: '75',
      title: '',
      time: '18:00',
      people: [],
    }),
  );
  await choose(words.shipped['ipt-brief']);
  await vi.waitFor(() =>
    expect(drafts.at(-1)).toMatchObject({
      approach: 'ipt',
      format: 'individual',
      review: false,
      everyWeeks: 1,
      count: '8',
      minutes: '50',
    }),
  );
});

it('[TP4] calls a template otherwise, and deletes it', async () => {
  serving(EVENING);
  choice();
  await press(words.change);
  await says('12 sessions of 75 minutes');
  await type(words.name, 'Late group');
  await press('Rename “Evening group”');
  await press('Delete “Late group”');
  await says(words.empty);
  expect(sent().map(({ body }) => body)).toEqual([
    { revision: 4, templates: [{ ...EVENING, name: 'Late group' }] },
    { revision: 5, templates: [] },
  ]);
});

it('[TP2] says when somebody else was quicker, and shows what they kept', async () => {
  let quicker = false;
  page.answer(({ method }) => {
    if (method === 'GET') {
      const templates = [{ ...EVENING, name: quicker ? 'By a colleague' : 'Evening group' }];
      return { body: { templates, revision: quicker ? 5 : 4 } };
    }
    quicker = true;
    return { status: 409, body: { error: { code: 'stale' } } };
  });
  choice();
  await press(words.change);
  await press('Delete “Evening group”');
  await there(() => document.querySelector('[role=dialog] [role=alert]'));
  await there(() =>
    [...document.querySelectorAll('button')].find(
      (one) => one.getAttribute('aria-label') === 'Delete “By a colleague”',
    ),
  );
});

it('[TP4] keeps a course as a template, in the place of an older one of that name', async () => {
  serving(EVENING);
  page.draw(<CourseHeading course={COURSE} />);
  await press(words.keep.action);
  expect((await field(words.name)).value).toBe('Tuesdays');
  await type(words.name, 'Evening group');
  await says(words.keep.older);
  await press(words.keep.replace);
  await vi.waitFor(() => expect(document.querySelector('[role=dialog]')).toBeNull());
  const body = { ...templateOfCourse(COURSE), id: EVENING.id, name: 'Evening group' };
  expect(sent().map((one) => one.body)).toEqual([{ revision: 4, templates: [body] }]);
});

it('[TP4] takes from a course its sessions that are held, and their usual length', () => {
  expect(templateOfCourse(COURSE)).toEqual({
    approach: 'ipt',
    format: 'group',
    review: true,
    everyWeeks: 1,
    count: 3,
    minutes: 90,
  });
  expect(templateOfCourse({ ...COURSE, of: 0, sessions: [] })).toMatchObject({
    count: 1,
    minutes: 90,
  });
});
