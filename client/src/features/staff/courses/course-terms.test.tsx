// @vitest-environment jsdom
import type { CourseDetail, PlannedSession } from '@rapport/shared/contract/course.ts';
import { expect, it, vi } from 'vitest';
import { courses } from '../../../messages/en/courses.ts';
import { staff } from '../../../messages/en/staff.ts';
import { start } from '../../../messages/en/start.ts';
import { drawnPages, field, press, says, type } from '../../../testing/drawn-page.tsx';
import { CourseHeading } from './CourseHeading.tsx';
import { PactCard } from './PactCard.tsx';

const page = drawnPages({ ...start, courses, staff });

const SESSION: PlannedSession = {
  id: 's1',
  number: 1,
  phase: 'initial',
  kind: 'introductory',
  wall: '2026-12-01T18:00',
  timeZone: 'UTC',
  startsAt: '2026-12-01T18:00:00Z',
  minutes: 90,
  begun: true,
};
const COURSE: CourseDetail = {
  id: 'c1',
  title: 'Tuesdays',
  approach: 'ipt',
  format: 'group',
  timeZone: 'UTC',
  everyWeeks: 1,
  of: 1,
  revision: 7,
  pact: { groupMessages: false, keepMessages: true, keepPolls: false },
  sessions: [SESSION],
  meetings: [],
  people: [],
};
const CHANGES = '/api/courses/c1/changes';
const shown = () => document.querySelector('[role=dialog]')?.textContent ?? '';
const over = () => vi.waitFor(() => expect(document.querySelector('[role=dialog]')).toBeNull());

it('[CO28] gives a course another title, and says at the field that there has to be one', async () => {
  page.answer(() => ({ body: { course: 'c1', revision: 8 } }));
  page.draw(<CourseHeading course={COURSE} />);
  await press(courses.rename.action);
  await type(courses.form.name, ' ');
  await says(courses.form.nameMissing);
  expect((await field(courses.form.name)).maxLength).toBe(120);
  expect(shown()).not.toContain(courses.rename.whenOpen);
  await type(courses.form.name, 'Circle');
  await press(courses.rename.save);
  await over();
  const change = { kind: 'rename', title: 'Circle' };
  expect(page.asked()).toEqual([{ method: 'POST', path: CHANGES, body: { revision: 7, change } }]);
});

it('[CO29] changes the title that it has shown, whatever the page learns meanwhile', async () => {
  page.answer(() => ({ status: 409, body: { error: { code: 'stale' } } }));
  page.draw(<CourseHeading course={COURSE} />);
  await press(courses.rename.action);
  await type(courses.form.name, 'Circle');
  page.draw(<CourseHeading course={{ ...COURSE, title: 'Ring', revision: 8 }} />);
  await says('Ring');
  await press(courses.rename.save);
  await says(start.errors.stale.title);
  expect(page.asked()[0]?.body).toMatchObject({ revision: 7 });
  // It shows how it stands, as it says, and changes that.
  await vi.waitFor(async () => expect((await field(courses.form.name)).value).toBe('Ring'));
  await type(courses.form.name, 'Round');
  await press(courses.rename.save);
  await vi.waitFor(() => expect(page.asked()).toHaveLength(2));
  expect(page.asked()[1]?.body).toMatchObject({ revision: 8, change: { title: 'Round' } });
});

it('[CO29] says that an open room keeps its title and what was agreed on', async () => {
  const course = { ...COURSE, sessions: [{ ...SESSION, open: true as const }] };
  page.draw(
    <>
      <CourseHeading course={course} />
      <PactCard course={course} />
    </>,
  );
  await press(courses.rename.action);
  await says(courses.rename.whenOpen);
  await press(start.common.cancel);
  await press(courses.pact.change);
  await says(staff.pact.whenOpen);
});

it('[ST6] shows on the course’s page what is agreed on, and changes it', async () => {
  page.answer(() => ({ body: { course: 'c1', revision: 8 } }));
  page.draw(<PactCard course={COURSE} />);
  await says(staff.pact.keepMessages.label + courses.pact.agreed);
  await says(staff.pact.groupMessages.label + courses.pact.not);
  await press(courses.pact.change);
  await says(staff.pact.when);
  const boxes = document.querySelectorAll<HTMLInputElement>('[role=dialog] input');
  boxes[0]?.click();
  await vi.waitFor(() => expect(boxes[0]?.checked).toBe(true));
  await press(staff.pact.save);
  await over();
  const pact = { groupMessages: true, keepMessages: true, keepPolls: false };
  expect(page.asked()).toEqual([
    { method: 'POST', path: CHANGES, body: { revision: 7, change: { kind: 'agree', pact } } },
  ]);
});

it('[LK3] shows from when on somebody is late, and changes it within its bounds', async () => {
  page.answer(() => ({ body: { course: 'c1', revision: 8 } }));
  page.draw(<PactCard course={COURSE} />);
  const { late } = staff.pact;
  await says(late.label + courses.pact.not);
  await press(courses.pact.change);
  const boxes = document.querySelectorAll<HTMLInputElement>('[role=dialog] input');
  [...boxes].at(-1)?.click();
  await vi.waitFor(async () => expect((await field(late.minutes)).value).toBe('15'));
  await says('From 5 to 60 minutes.');
  await type(late.minutes, '61');
  await says('Please enter a whole number from 5 to 60.');
  const save = () =>
    [...document.querySelectorAll('button')].find((one) => one.textContent === staff.pact.save);
  expect(save()?.disabled).toBe(true);
  await type(late.minutes, '20');
  await press(staff.pact.save);
  await over();
  const pact = { ...COURSE.pact, lateAfter: 20 };
  expect(page.asked()).toEqual([
    { method: 'POST', path: CHANGES, body: { revision: 7, change: { kind: 'agree', pact } } },
  ]);
  page.draw(<PactCard course={{ ...COURSE, pact }} />);
  await says(`${late.label}From 20 minutes after the start`);
});

it('[LK3] is taken back, and is nothing to agree on one to one', async () => {
  page.answer(() => ({ body: { course: 'c1', revision: 8 } }));
  const pact = { ...COURSE.pact, lateAfter: 20 };
  page.draw(<PactCard course={{ ...COURSE, pact }} />);
  await press(courses.pact.change);
  expect((await field(staff.pact.late.minutes)).value).toBe('20');
  const boxes = document.querySelectorAll<HTMLInputElement>('[role=dialog] [type=checkbox]');
  [...boxes].at(-1)?.click();
  await vi.waitFor(() => expect(shown()).not.toContain(staff.pact.late.minutes));
  await press(staff.pact.save);
  await over();
  expect(page.asked()[0]?.body).toEqual({
    revision: 7,
    change: { kind: 'agree', pact: COURSE.pact },
  });
  page.draw(<PactCard course={{ ...COURSE, format: 'individual' }} />);
  await vi.waitFor(() => expect(document.body.textContent).not.toContain(staff.pact.late.label));
  await says(staff.pact.keepMessages.label);
});
