// @vitest-environment jsdom
import type { CourseDetail, PlannedMeeting } from '@rapport/shared/contract/course.ts';
import { expect, it, vi } from 'vitest';
import { courses } from '../../../../messages/en/courses.ts';
import { staff } from '../../../../messages/en/staff.ts';
import { start } from '../../../../messages/en/start.ts';
import { drawnPages, field, press, says, there, type } from '../../../../testing/drawn-page.tsx';
import { ChangeDialog } from '../changes/ChangeDialog.tsx';
import { MeetingsCard } from './MeetingsCard.tsx';

const page = drawnPages({ ...start, courses, staff });
const words = courses.meetings;

const MEETING: PlannedMeeting = {
  id: 's9',
  phase: 'middle',
  kind: 'individual-middle',
  wall: '2026-12-02T10:00',
  timeZone: 'UTC',
  startsAt: '2026-12-02T10:00:00Z',
  minutes: 30,
  begun: false,
  member: { membership: 'm1', name: 'Alder' },
};
const COURSE: CourseDetail = {
  id: 'c1',
  title: 'Tuesdays',
  approach: 'ipt',
  format: 'group',
  timeZone: 'UTC',
  everyWeeks: 1,
  of: 16,
  revision: 7,
  pact: { groupMessages: false, keepMessages: false, keepPolls: false },
  sessions: [],
  meetings: [MEETING],
  people: [
    { membership: 'm0', person: 'p0', name: 'Tess', role: 'facilitator' },
    { membership: 'm1', person: 'p1', name: 'Alder', role: 'member' },
    { membership: 'm2', person: 'p2', name: 'Birch', role: 'member' },
    { membership: 'm3', person: 'p3', name: 'Cedar', role: 'member', left: '2026-11-01T00:00Z' },
    { membership: 'm4', person: 'p4', name: 'Doe', role: 'observer' },
  ],
};
const CONFLICT = {
  wall: '2026-12-03T10:00',
  person: 'p1',
  name: 'Alder',
  startsAt: '2026-12-03T10:00:00Z',
  minutes: 50,
};
const answers = ({ path }: { path: string }) => ({
  body: path.endsWith('/preview')
    ? { sessions: [], conflicts: [CONFLICT] }
    : { course: 'c1', revision: 8 },
});
const over = () => vi.waitFor(() => expect(document.querySelector('[role=dialog]')).toBeNull());
const named = (text: string, name: string) => text.replace('{name}', name);

it('[IM9] lays the members’ meetings out one after another, and each can be moved by hand', async () => {
  page.answer(answers);
  page.draw(<MeetingsCard course={COURSE} onChange={() => undefined} />);
  await press(words.plan);
  await type(words.first, '2026-12-03');
  await type(words.minutes, '30');
  const birch = await field(named(words.hour, 'Birch'));
  await vi.waitFor(() => expect(birch.value).toBe('10:40'));
  const dialog = document.querySelector('[role=dialog]')?.textContent ?? '';
  expect(dialog).not.toMatch(/Cedar|Doe|Tess/u);
  await type(named(words.hour, 'Birch'), '12:15');
  await says(named(courses.form.conflict, 'Alder'));
  await press(words.save);
  await over();
  const sent = page.asked().at(-1);
  expect(sent).toEqual({
    method: 'POST',
    path: '/api/courses/c1/changes',
    body: {
      revision: 7,
      change: {
        kind: 'meet-alone',
        meeting: 'individual-after',
        minutes: 30,
        members: [
          { membership: 'm1', wall: '2026-12-03T10:00' },
          { membership: 'm2', wall: '2026-12-03T12:15' },
        ],
      },
    },
  });
  // It was shown before, as it was saved.
  expect(page.asked().at(-2)?.body).toEqual(sent?.body);
});

it('[IM9] sends nothing while a day is missing or a length is wrong, and says which', async () => {
  page.answer(answers);
  page.draw(<MeetingsCard course={COURSE} onChange={() => undefined} />);
  await press(words.plan);
  await type(words.minutes, '5');
  await says('Please type a number from 15 to 240.');
  await type(words.pause, '200');
  await says('Please type a number from 0 to 120.');
  await type(words.first, '2026-12-03');
  expect(page.asked()).toEqual([]);
});

it('[IM9] leaves out who is not ticked; the others follow each other', async () => {
  page.answer(answers);
  page.draw(<MeetingsCard course={COURSE} onChange={() => undefined} />);
  await press(words.plan);
  await type(words.first, '2026-12-03');
  document.querySelector<HTMLInputElement>('[role=dialog] input[type=checkbox]')?.click();
  const birch = await field(named(words.hour, 'Birch'));
  await vi.waitFor(() => expect(birch.value).toBe('10:00'));
  await vi.waitFor(() => expect(page.asked()).not.toEqual([]));
  const body = page.asked().at(-1)?.body;
  expect(body).toMatchObject({ change: { members: [{ membership: 'm2' }] } });
});

/** Chooses what a menu offers, once it is open. */
const choose = async (name: string) => {
  const item = await there(() =>
    [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(
      (one) => one.textContent === name,
    ),
  );
  item.click();
};

it('[CV11] names a stand-in for a session alone, says who stands in, and takes them back', async () => {
  page.answer(answers);
  const meant: unknown[] = [];
  const onLead = (one: unknown) => void meant.push(one);
  const birch = {
    ...MEETING,
    id: 's2',
    member: { membership: 'm2', name: 'Birch' },
    standIn: { person: 'wim', name: 'Wim' },
  };
  const both = [MEETING, birch];
  page.draw(
    <MeetingsCard
      course={{ ...COURSE, meetings: both }}
      onChange={() => undefined}
      onLead={onLead}
    />,
  );
  await says('Wim stands in');
  await press(courses.change.session.replace('{date}', 'Alder'));
  await choose(courses.lead['stand-in'].action);
  await press(courses.change.session.replace('{date}', 'Birch'));
  await choose(courses.lead['no-stand-in'].action);
  expect(meant).toMatchObject([
    { kind: 'stand-in', session: MEETING.id, alone: true },
    { kind: 'no-stand-in', session: 's2', alone: true },
  ]);
});

it('[AP1] leads to the agenda of each, which its facilitators prepare', async () => {
  page.answer(answers);
  page.draw(<MeetingsCard course={COURSE} onChange={() => undefined} />);
  const link = await there(() => document.querySelector('li a'));
  expect(link.getAttribute('href')).toBe('/sessions/s9/agenda');
  expect(link.getAttribute('aria-label')).toContain('Alder');
});

it('[IM9] shows whose each is, and cancels it without making up for it', async () => {
  page.answer(answers);
  page.draw(<MeetingsCard course={COURSE} onChange={() => undefined} />);
  await says('Alder');
  await says(staff.kind['individual-middle']);
  page.draw(
    <ChangeDialog
      course={COURSE}
      meant={{ kind: 'cancel', session: MEETING }}
      onClose={() => undefined}
    />,
  );
  await says('Alder: ');
  expect(document.body.textContent).not.toContain(courses.change.madeUp);
  await press(courses.change.cancel.save);
  await vi.waitFor(() => expect(page.asked()).toHaveLength(2));
  const body = page.asked().at(-1)?.body;
  expect(body).toEqual({ revision: 7, change: { kind: 'cancel', session: 's9' } });
});
