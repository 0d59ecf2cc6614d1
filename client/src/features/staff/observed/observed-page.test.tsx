// @vitest-environment jsdom
import type { ObservedSession, ObservedSessions } from '@rapport/shared/contract/observed.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import type { StaffRole } from '@rapport/shared/rules/rights.ts';
import { expect, it } from 'vitest';
import { courses } from '../../../messages/en/courses.ts';
import { calendar } from '../../../messages/en/calendar.ts';
import { observed } from '../../../messages/en/observed.ts';
import { staff } from '../../../messages/en/staff.ts';
import { start } from '../../../messages/en/start.ts';
import { team } from '../../../messages/en/team.ts';
import { button, drawnPages, press, says, there } from '../../../testing/drawn-page.tsx';
import { rolesFor, usualRole } from '../courses/course-draft.ts';
import { StaffHead } from '../StaffHead.tsx';
import { InviteDialog } from '../team/InviteDialog.tsx';
import { ObservedPage } from './ObservedPage.tsx';

const me = (...roles: StaffRole[]): Me => ({
  name: 'Sol',
  email: 'sol@linden.example',
  roles,
  secondFactor: 'done',
});
const session = (title: string, number: number): ObservedSession => ({
  id: title,
  title,
  number,
  of: 16,
  kind: 'weekly',
  format: 'group',
  startsAt: '2126-06-16T18:00:00+00:00',
  timeZone: 'UTC',
  minutes: 90,
  facilitators: ['Ash', 'Birk'],
});
const list = (parts: Partial<ObservedSessions>): ObservedSessions => ({
  now: '2126-06-16T17:00:00Z',
  present: [],
  coming: [],
  past: [],
  ...parts,
});

const { draw, answer } = drawnPages({ ...start, staff, calendar, courses, observed, team });

it.each([
  [['supervisor'], ['Observe']],
  [
    ['administrator', 'supervisor'],
    ['Today', 'Calendar', 'Observe', 'Courses', 'Papers', 'Exercises', 'Practice', 'Team'],
  ],
  [
    ['therapist'],
    ['Today', 'Calendar', 'Clients', 'Courses', 'Papers', 'Exercises', 'Practice', 'Team'],
  ],
] satisfies [StaffRole[], string[]][])('[SV6] leads as %j to %j', async (roles, pages) => {
  draw(<StaffHead me={me(...roles)} />);
  const nav = await there(() => document.querySelector('nav'));
  expect([...nav.querySelectorAll('a')].map((link) => link.textContent)).toEqual(pages);
});

it('[SV6] shows the sessions in their parts, and opens those that go on or are due', async () => {
  answer(() => ({
    body: list({
      present: [session('Tuesdays', 3)],
      coming: [session('Thursdays', 4)],
      past: [session('Mondays', 2)],
    }),
  }));
  draw(<ObservedPage me={me('supervisor')} />);
  await says('Session 3 of 16 · Group · With Ash and Birk');
  await press('Open the session: Tuesdays');
  expect(window.location.pathname).toBe('/sessions/Tuesdays');
  const names = [...document.querySelectorAll('section button')].map((one) =>
    one.getAttribute('aria-label'),
  );
  expect(names).toEqual(['Open the session: Tuesdays']);
  expect([...document.querySelectorAll('h2')].map((one) => one.textContent)).toEqual([
    'Now or soon',
    'Coming',
    'In the last weeks',
  ]);
});

it('[SV6] says how a session comes here, and from when it can be opened', async () => {
  answer(() => ({ body: list({}) }));
  draw(<ObservedPage me={me('supervisor')} />);
  await says(observed.none.words);
});

it('[SV6] says so where none can be opened now', async () => {
  answer(() => ({ body: list({ coming: [session('Thursdays', 4)] }) }));
  draw(<ObservedPage me={me('supervisor')} />);
  await says(observed.noneNow);
});

it('[SV6] says in the invitation what a supervisor can do', async () => {
  draw(<InviteDialog mail={false} onClose={() => undefined} onLink={() => undefined} />);
  await button('Make the link');
  await says(team.rolesWords.supervisor);
});

it('[SV3] offers a supervisor to be an observer, and a therapist all that a colleague can be', () => {
  const supervisor = { staff: true, observes: true } as const;
  expect(rolesFor(supervisor, true)).toEqual(['observer']);
  expect(usualRole(supervisor)).toBe('observer');
  expect(rolesFor({ staff: true }, true)).toContain('observer');
  expect(usualRole({ staff: true })).toBe('co-facilitator');
});
