// @vitest-environment jsdom
import type { KeptArrivals } from '@rapport/shared/contract/arrival.ts';
import type { ClientDetail, ClientList } from '@rapport/shared/contract/client.ts';
import { afterEach, expect, it } from 'vitest';
import { careSheets } from '../../../messages/en/care-sheets.ts';
import { clients as words } from '../../../messages/en/clients.ts';
import { courses } from '../../../messages/en/courses.ts';
import { staff } from '../../../messages/en/staff.ts';
import { start } from '../../../messages/en/start.ts';
import {
  button,
  drawnPages,
  field,
  press,
  says,
  there,
  type,
} from '../../../testing/drawn-page.tsx';
import { ClientPage } from './ClientPage.tsx';
import { ClientsPage } from './ClientsPage.tsx';
import { unsavedRecords } from './unsaved-record.ts';

const ME = {
  name: 'Ash',
  email: 'ash@linden.example',
  roles: ['therapist' as const],
  secondFactor: 'done' as const,
};
/** The record, and what was kept of answers: one answer for both that the page asks for. */
const FERN: ClientDetail & KeptArrivals = {
  arrivals: [],
  id: 'fern',
  record: {
    name: 'Fern',
    legalName: '',
    pronouns: 'they/them',
    email: '',
    phone: { country: '', number: '' },
    language: 'de',
    timeZone: 'Europe/Berlin',
    born: '2012-05-01',
    consent: { by: '', ground: '' },
    prescriber: '',
    state: 'active',
    endedOn: '',
  },
  minor: true,
  courses: [{ id: 'tue', title: 'Tuesdays', format: 'group' }],
  revision: 3,
};

const { draw, answer, asked } = drawnPages({
  ...start,
  staff,
  courses,
  careSheets,
  clients: words,
});
afterEach(() => unsavedRecords.clear());

it('[CL4] lists one’s clients, finds them, and says where there are none', async () => {
  const list = (names: string[]): ClientList => ({
    clients: names.map((name) => ({
      id: name,
      name,
      legalName: '',
      email: '',
      state: 'active',
      minor: name === 'Moss',
    })),
  });
  answer(({ path }) => ({
    body: list(path.includes('search=o') ? ['Moss'] : ['Fern', 'Moss']),
  }));
  draw(<ClientsPage me={ME} />);
  await says('2 clients');
  expect(document.querySelector('a[href="/clients/Fern"]')?.textContent).toBe('Fern');
  expect([...document.querySelectorAll('li')].at(-1)?.textContent).toContain(words.minor);
  await type(words.search, 'o');
  await says('1 client');
  answer(() => ({ body: list([]) }));
  await type(words.search, 'nobody');
  await says(words.noneFound.title);
  await type(words.search, '');
  expect(asked().map(({ path }) => path)).toContain('/api/clients?show=current&search=nobody');
});

it('[CL4] says what to do while there is no client', async () => {
  answer(() => ({ body: { clients: [] } }));
  draw(<ClientsPage me={ME} />);
  await says(words.none.title);
  await press(words.add.open);
  await press(words.add.submit);
  await says(words.add.missing);
  expect(asked().every(({ method }) => method === 'GET')).toBe(true);
});

it('[CL8] says of a minor that nobody has said who consents', async () => {
  answer(() => ({ body: FERN }));
  draw(<ClientPage me={ME} client="fern" papersIn={() => null} />);
  await says('Younger than 18');
  await says(words.record.minorNobody);
  expect(document.querySelector('a[href="/courses/tue"]')?.textContent).toBe('Tuesdays');
  for (const fact of ['they/them', 'German', 'Europe/Berlin', 'May 1, 2012']) await says(fact);
});

it('[CL13] says at the field what is wrong, and saves from the revision', async () => {
  answer(({ method }) => (method === 'PUT' ? { body: { revision: 4 } } : { body: FERN }));
  draw(<ClientPage me={ME} client="fern" papersIn={() => null} />);
  await press(words.record.change);
  await type(words.field.email, 'fern');
  await press(words.edit.save);
  await says(words.fault.email);
  expect(document.activeElement).toBe(await field(words.field.email));
  expect(asked().some(({ method }) => method === 'PUT')).toBe(false);
  await type(words.field.email, 'fern@post.example');
  await press(words.edit.save);
  await button(words.record.change);
  const sent = asked().find(({ method }) => method === 'PUT');
  expect(sent).toEqual({
    method: 'PUT',
    path: '/api/clients/fern',
    body: { revision: 3, record: { ...FERN.record, email: 'fern@post.example' } },
  });
});

it('[CL6] shows how it stands where somebody else was quicker, and lets one choose', async () => {
  answer(({ method }) =>
    method === 'PUT' ? { status: 409, body: { error: { code: 'stale' } } } : { body: FERN },
  );
  draw(<ClientPage me={ME} client="fern" papersIn={() => null} />);
  await press(words.record.change);
  await type(words.field.pronouns, 'she/her');
  const theirs = { ...FERN, revision: 4, record: { ...FERN.record, prescriber: 'Dr. Sorrel' } };
  answer(({ method }) =>
    method === 'PUT' ? { status: 409, body: { error: { code: 'stale' } } } : { body: theirs },
  );
  await press(words.edit.save);
  await says(words.edit.staleTitle);
  await says('Dr. Sorrel');
  expect((await field(words.field.pronouns)).value).toBe('she/her');
  answer(({ method }) => ({ body: method === 'PUT' ? { revision: 5 } : theirs }));
  await press(careSheets.edit.keepMine);
  await button(words.record.change);
  expect(asked().findLast(({ method }) => method === 'PUT')?.body).toMatchObject({ revision: 4 });
});

it('[CL10] archives once that was confirmed', async () => {
  answer(({ method }) => (method === 'PUT' ? { status: 204 } : { body: FERN }));
  draw(<ClientPage me={ME} client="fern" papersIn={() => null} />);
  await press(words.archive.open);
  await says('Courses and links stay as they are.');
  expect(asked().some(({ method }) => method === 'PUT')).toBe(false);
  const dialog = await there(() => document.querySelector('[role=alertdialog]'));
  [...dialog.querySelectorAll('button')].at(-1)?.click();
  await there(() => asked().find(({ path }) => path === '/api/clients/fern/archived'));
});

it('[BF5] the record tells where they were at their sessions, where that was kept', async () => {
  const arrival = {
    session: 's',
    title: 'Tuesdays',
    number: 3,
    at: '2026-06-16T17:00:00.000Z',
    where: 'Kirchstraße 4, Weimar',
    by: 'usual',
    alone: false,
  } as const;
  answer(() => ({ body: { ...FERN, arrivals: [arrival] } }));
  draw(<ClientPage me={ME} client="fern" papersIn={() => null} />);
  await says('Kirchstraße 4, Weimar');
  await says(words.arrivals.notAlone);
  await says('Tuesdays, session 3, Jun 16, 2026');
});
