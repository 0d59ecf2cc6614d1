// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { staff } from '../../messages/en/staff.ts';
import { start } from '../../messages/en/start.ts';
import { drawnPages, says, there } from '../../testing/drawn-page.tsx';
import { FirstSteps } from './FirstSteps.tsx';

const page = drawnPages({ ...start, staff });
const words = staff.first;

/** What the server says of a practice in which just these steps are done. */
const practice =
  (done: readonly string[], server = true) =>
  ({ path }: { path: string }) => {
    const some = (step: string, one: unknown) => (done.includes(step) ? [one] : []);
    const body: Record<string, unknown> = {
      '/api/crisis-lines': {
        lines: [{ verifiedOn: done.includes('lines') ? '2026-12-01' : null }],
      },
      '/api/staff': { colleagues: [{}, ...some('team', {})], invitations: [] },
      '/api/mail': {
        ...(server && { server: { host: 'mail.example', port: 587, from: 'office@x.example' } }),
        ...(done.includes('mail') && { taken: true }),
        waiting: 0,
        undelivered: [],
      },
      '/api/courses': { courses: some('course', {}) },
      '/api/clients': { clients: some('clients', {}) },
    };
    return { body: body[path.split('?')[0] ?? ''] };
  };
const links = () =>
  [...document.querySelectorAll('a')].map((one) => [one.textContent, one.getAttribute('href')]);

it('[SU4] says what comes first in a new practice, and leads there', async () => {
  page.answer(practice([]));
  page.draw(<FirstSteps plans />);
  await says(words.title);
  expect(links()).toEqual([
    [words.lines, '/crisis-numbers'],
    [words.clients, '/clients'],
    [words.course, '/courses/new'],
    [words.mail, '/team'],
    [words.team, '/team'],
  ]);
});

it('[SU4] speaks of no mail where there is no server, nor of clients to who plans no courses', async () => {
  page.answer(practice(['lines'], false));
  page.draw(<FirstSteps plans={false} />);
  await says(words.linesDone);
  expect(links()).toEqual([[words.team, '/team']]);
});

it('[SU4] a step that is done leads nowhere, and when all are there is nothing left', async () => {
  page.answer(practice(['lines', 'clients', 'course', 'mail']));
  page.draw(<FirstSteps plans />);
  await says(words.mailDone);
  expect(links()).toEqual([[words.team, '/team']]);
  page.answer(practice(['lines', 'clients', 'course', 'mail', 'team']));
  page.draw(<FirstSteps key="again" plans />);
  await there(() => (document.body.textContent.includes(words.title) ? null : true));
});
