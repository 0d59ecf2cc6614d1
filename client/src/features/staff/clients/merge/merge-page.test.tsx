// @vitest-environment jsdom
import type { ClientDetail } from '@rapport/shared/contract/client.ts';
import { expect, it } from 'vitest';
import { careSheets } from '../../../../messages/en/care-sheets.ts';
import { clients } from '../../../../messages/en/clients.ts';
import { courses } from '../../../../messages/en/courses.ts';
import { staff } from '../../../../messages/en/staff.ts';
import { start } from '../../../../messages/en/start.ts';
import { button, drawnPages, field, press, says, there } from '../../../../testing/drawn-page.tsx';
import { ClientPage } from '../ClientPage.tsx';
import { MergePage } from './MergePage.tsx';

const ME = {
  name: 'Ash',
  email: 'ash@linden.example',
  roles: ['therapist' as const],
  secondFactor: 'done' as const,
};
const words = clients.merge;
const detail = (id: string, name: string, email: string, pronouns: string): ClientDetail => ({
  id,
  record: {
    name,
    legalName: '',
    pronouns,
    email,
    phone: { country: '', number: '' },
    language: '',
    timeZone: '',
    born: '',
    consent: { by: '', ground: '' },
    prescriber: '',
    state: 'waiting',
    endedOn: '',
  },
  minor: false,
  courses: [],
  revision: id === 'fern' ? 3 : 5,
});
const FERN = detail('fern', 'Fern', '', 'they/them');
const TWIN = detail('twin', 'F.', 'fern@post.example', '');

const { draw, answer, asked } = drawnPages({ ...start, staff, clients, careSheets, courses });

/** Answers as a server with two records. */
const withBoth = (merged: { status?: number; body: unknown }) =>
  answer(({ path }) => {
    if (path === '/api/clients/alike') {
      const alike = [FERN, TWIN].map(({ id, record: { name } }) => ({ id, name }));
      return { body: { alike: [alike] } };
    }
    if (path === '/api/clients/fern/merged') return merged;
    return { body: path === '/api/clients/twin' ? TWIN : FERN };
  });
async function confirm(): Promise<void> {
  await press(words.submit);
  const dialog = await there(() => document.querySelector('[role=alertdialog]'));
  [...dialog.querySelectorAll('button')].at(-1)?.click();
}

it('[CL20] shows where two records differ, keeps what only one says, and asks before it merges', async () => {
  withBoth({ body: { revision: 4 } });
  draw(<MergePage me={ME} client="fern" />);
  await says('1 record has the same name or address:');
  await press('Compare with F.');
  await says(words.choose);
  expect(document.querySelectorAll('select')).toHaveLength(3);
  expect((await field(clients.field.email)).value).toBe('other');
  expect((await field(clients.field.pronouns)).value).toBe('kept');
  const name = await field(clients.field.name);
  expect(name.value).toBe('kept');
  name.value = 'other';
  name.dispatchEvent(new Event('change', { bubbles: true }));
  await confirm();
  const merged = await there(() => asked().find(({ path }) => path.endsWith('/merged')));
  expect(merged.body).toEqual({
    revision: 3,
    from: { person: 'twin', revision: 5 },
    record: { ...FERN.record, name: 'F.', email: 'fern@post.example' },
  });
});

it('[CL19] says what to do where both are in the same course', async () => {
  withBoth({ status: 403, body: { error: { code: 'not-allowed', detail: 'same-course' } } });
  draw(<MergePage me={ME} client="fern" />);
  await press('Compare with F.');
  await confirm();
  await says(words.refused.title);
});

it('[CL18] a merged record leads to the other, and is not changed', async () => {
  const merged = { id: 'fern', name: 'Fern' };
  answer(({ path }) => ({
    body: path.endsWith('/arrivals')
      ? { arrivals: [] }
      : { ...TWIN, archived: '2026-06-16T17:00:00.000Z', merged },
  }));
  draw(<ClientPage me={ME} client="twin" papersIn={() => null} />);
  await says(words.mergedTitle);
  expect(document.querySelector('a[href="/clients/fern"]')?.textContent).toBe('Fern');
  await button(careSheets.menu);
  const names = [...document.querySelectorAll('button')].map(({ textContent }) => textContent);
  for (const name of [clients.record.change, clients.archive.back, words.open]) {
    expect(names).not.toContain(name);
  }
});
