// @vitest-environment jsdom
import type { CourseTemplate } from '@rapport/shared/contract/course-template.ts';
import type { CourseDetail, PlannedSession } from '@rapport/shared/contract/course.ts';
import type { CoursePaper, PaperList } from '@rapport/shared/contract/papers.ts';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { courses } from '../../../../messages/en/courses.ts';
import { papers } from '../../../../messages/en/papers.ts';
import { staff } from '../../../../messages/en/staff.ts';
import { start } from '../../../../messages/en/start.ts';
import { drawnPages, field, press, says, there, type } from '../../../../testing/drawn-page.tsx';
import { blankCourse, templateOf, type CourseDraft } from '../course-draft.ts';
import { CourseHeading } from '../CourseHeading.tsx';
import { PaperChoice } from '../PaperChoice.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';
import { TemplatesDialog } from './TemplatesDialog.tsx';
import { templateOfCourse } from './template-of-course.ts';

const words = courses.templates;
const page = drawnPages({ ...start, courses, papers, staff });

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

const PAPERS: CoursePaper[] = [
  { id: 'agreement', title: 'Agreement', version: 1, asked: false, required: false },
  { id: 'consent', title: 'Consent', version: 3, asked: true, required: true },
];
const LIST: PaperList = {
  papers: [
    ...PAPERS.map(({ id, title, version }) => ({
      id,
      // As it is written now.
      title: `${title}, changed`,
      version,
      published: title,
      unpublished: true,
      courses: 0,
    })),
    { id: 'draft', title: 'Not published', version: 0, unpublished: true, courses: 0 },
  ],
  starting: [],
};

/** A server with these templates, which takes what it is sent. */
function serving(...templates: CourseTemplate[]): void {
  let [kept, revision] = [templates, 4];
  page.answer(({ method, path, body }) => {
    if (path === '/api/papers') return { body: LIST };
    if (path.endsWith('/papers')) return { body: { papers: PAPERS, members: [] } };
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
    return (
      <>
        <TemplateChoice draft={draft} onChange={setDraft} />
        <PaperChoice
          papers={draft.papers}
          onChange={(next) => setDraft({ ...draft, papers: next })}
        />
      </>
    );
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

const box = (label: string) =>
  [...document.querySelectorAll('label')]
    .find((one) => one.textContent === label)
    ?.querySelector('input');
const isTicked = (label: string) => box(label)?.checked ?? false;
const tick = async (label: string) => (await there(() => box(label))).click();

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

it('[TP5] ticks the papers of the template, which are seen and changed; what it leaves open stays', async () => {
  const consent = { paper: 'consent', required: true };
  serving({ ...EVENING, papers: [consent] }, { ...EVENING, id: 'old', name: 'Older group' });
  const drafts = choice();
  await choose('Evening group');
  const before = 'Consent: to be signed before coming in';
  await says('Agreement, version 1');
  expect(document.body.textContent).not.toContain('Not published');
  await there(() => (isTicked('Consent, version 3') && isTicked(before)) || null);
  expect(isTicked('Agreement, version 1')).toBe(false);
  await tick('Agreement, version 1');
  await tick(before);
  const changed = [
    { paper: 'agreement', required: false },
    { paper: 'consent', required: false },
  ];
  await vi.waitFor(() => expect(drafts.at(-1)?.papers).toEqual(changed));
  expect(templateOf(drafts.at(-1) ?? blankCourse('c', 'UTC'))?.papers).toEqual(changed);
  for (const other of ['Older group', words.shipped['ipt-brief']]) {
    await choose(other);
    expect(drafts.at(-1)?.papers).toEqual(changed);
  }
});

it('[TP5] says which papers a template asks for, and keeps others', async () => {
  const consent = { paper: 'consent', required: true };
  serving({ ...EVENING, papers: [consent] }, { ...EVENING, id: 'old', name: 'Older group' });
  page.draw(<TemplatesDialog onClose={() => undefined} />);
  await says('Papers: Consent (before coming in)');
  await says(words.papers.open);
  await press('Change the papers of “Evening group”');
  await there(() => isTicked('Consent, version 3') || null);
  await tick('Consent, version 3');
  await press('Keep these papers of “Evening group”');
  await says(words.papers.none);
  expect(sent().map(({ body }) => body)).toMatchObject([
    { revision: 4, templates: [{ id: 'old' }, { id: 'evening', papers: [] }] },
  ]);
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
  page.answer(({ method, path }) => {
    if (path === '/api/papers') return { body: LIST };
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
  const body = { ...templateOfCourse(COURSE, PAPERS), id: EVENING.id, name: 'Evening group' };
  expect(sent().map((one) => one.body)).toEqual([{ revision: 4, templates: [body] }]);
});

it('[TP4] takes from a course its sessions that are held, and their usual length', () => {
  expect(templateOfCourse(COURSE, PAPERS)).toEqual({
    approach: 'ipt',
    format: 'group',
    review: true,
    everyWeeks: 1,
    count: 3,
    minutes: 90,
    papers: [{ paper: 'consent', required: true }],
  });
  expect(templateOfCourse({ ...COURSE, of: 0, sessions: [] }, [])).toMatchObject({
    count: 1,
    minutes: 90,
  });
});
