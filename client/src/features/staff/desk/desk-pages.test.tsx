// @vitest-environment jsdom
import type { CourseDetail } from '@rapport/shared/contract/course.ts';
import type { ContactShown, DeskCalendar, DeskCourse } from '@rapport/shared/contract/desk.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import type { Staff } from '@rapport/shared/contract/staff.ts';
import { afterEach, expect, it } from 'vitest';
import { calendar } from '../../../messages/en/calendar.ts';
import { careSheets } from '../../../messages/en/care-sheets.ts';
import { clients } from '../../../messages/en/clients.ts';
import { courses } from '../../../messages/en/courses.ts';
import { desk } from '../../../messages/en/desk.ts';
import { staff } from '../../../messages/en/staff.ts';
import { start } from '../../../messages/en/start.ts';
import { drawnPages, press, says, there, type } from '../../../testing/drawn-page.tsx';
import { mayAsk } from '../../../testing/may-ask.ts';
import { StaffHead } from '../StaffHead.tsx';
import { unsavedContacts } from './contact-draft.ts';
import { DeskPages } from './DeskPages.tsx';

const ME: Me = {
  name: 'Rue',
  email: 'rue@linden.example',
  roles: ['assistant'],
  secondFactor: 'done',
};
const TEAM: Staff = {
  colleagues: (['Ash', 'Birk'] as const).map((name) => ({
    id: name.toLowerCase(),
    name,
    email: `${name}@linden.example`,
    roles: ['therapist'],
    active: true,
    secondFactor: true,
    revision: 1,
  })),
  invitations: [],
  mail: false,
};
const today = new Date().toISOString().slice(0, 10);
const session = (title: string, person: string): DeskCalendar['sessions'][number] => ({
  id: title,
  course: `course of ${person}`,
  title,
  number: 1,
  of: 16,
  kind: 'weekly',
  format: 'group',
  startsAt: `${today}T12:00:00+00:00`,
  timeZone: 'UTC',
  minutes: 90,
  cancelled: false,
  facilitators: [{ person, name: person }],
});
const COURSE: DeskCourse = {
  id: 'tue',
  title: 'Tuesdays',
  approach: 'ipt',
  format: 'group',
  timeZone: 'UTC',
  everyWeeks: 1,
  of: 1,
  revision: 4,
  sessions: [
    {
      id: 'one',
      number: 1,
      phase: 'initial',
      kind: 'weekly',
      wall: '2126-06-16T18:00',
      timeZone: 'UTC',
      startsAt: '2126-06-16T18:00:00+00:00',
      minutes: 90,
      begun: false,
    },
  ] satisfies CourseDetail['sessions'],
  meetings: [],
  people: [
    { membership: 'm1', person: 'ash', name: 'Ash', role: 'facilitator', account: true },
    { membership: 'm2', person: 'birk', name: 'Birk', role: 'co-facilitator', account: true },
    { membership: 'm3', person: 'fern', name: 'Fern', role: 'member', link: 'https://x.example/j' },
  ],
};
const FERN: ContactShown = {
  id: 'fern',
  record: {
    name: 'Fern',
    legalName: 'Fern Böhm',
    email: '',
    phone: { country: '', number: '' },
    language: 'de',
    timeZone: '',
  },
  revision: 2,
};

const { draw, answer, asked } = drawnPages({
  ...start,
  staff,
  calendar,
  courses,
  clients,
  careSheets,
  desk,
});
afterEach(() => unsavedContacts.clear());

const buttons = () =>
  [...document.querySelectorAll('button')].map(
    (one) => one.getAttribute('aria-label') ?? one.textContent,
  );

it('[RO7] lead an assistant to the desk, and to no page that would be refused', () => {
  draw(<StaffHead me={ME} here="desk" />);
  return there(() => document.querySelector('nav')).then((nav) => {
    const links = [...nav.querySelectorAll('a')].map((link) => link.textContent);
    expect(links).toEqual(['Desk', 'Practice', 'Team']);
  });
});

it('[RO7] show the sessions of all therapists, or of one, and the way to their course', async () => {
  answer(({ path }) =>
    path.startsWith('/api/staff')
      ? { body: TEAM }
      : {
          body: {
            now: `${today}T09:00:00Z`,
            sessions: [session('Mornings', 'ash'), session('Evenings', 'birk')],
          } satisfies DeskCalendar,
        },
  );
  draw(<DeskPages me={ME} page="desk" therapist="" id="" />);
  await says('Mornings');
  await says('Evenings');
  const way = await there(() => document.querySelector('a[href^="/desk/birk"]'));
  expect(way.getAttribute('href')).toBe('/desk/birk/courses/course%20of%20birk');
  mayAsk(ME.roles, asked());
});

it('[RO7] change a course’s dates and clients, and offer nothing of who facilitates', async () => {
  answer(({ path }) => (path === '/api/desk/courses/tue' ? { body: COURSE } : { status: 404 }));
  draw(<DeskPages me={ME} page="desk-course" therapist="ash" id="tue" />);
  await says('Tuesdays');
  await says('Fern');
  const names = buttons();
  expect(names).toContain('Take out Fern');
  expect(names.filter((name) => /hand over|stand|take out (?:ash|birk)/iu.test(name))).toEqual([]);
  expect(document.body.textContent).not.toMatch(/paper|agreed/iu);
  mayAsk(ME.roles, asked());
});

it('[RO4] [RO7] keep how a client is reached, with what was typed, from its revision', async () => {
  const contact = { ...FERN };
  answer(({ method, path }) => {
    if (method === 'PUT') return { body: { revision: 3 } };
    return path === '/api/desk/therapists/ash/clients/fern' ? { body: contact } : { status: 404 };
  });
  draw(<DeskPages me={ME} page="desk-client" therapist="ash" id="fern" />);
  await says('Fern Böhm');
  await press('Change the record');
  await type('Email address', 'fern@post.example');
  await press('Save');
  const kept = await there(() => asked().find(({ method }) => method === 'PUT'));
  expect(kept).toMatchObject({
    path: '/api/desk/therapists/ash/clients/fern/contact',
    body: { revision: 2, record: { ...FERN.record, email: 'fern@post.example' } },
  });
  mayAsk(ME.roles, asked());
});
