// @vitest-environment jsdom
import type { AgendaShown, PreparedItem } from '@rapport/shared/contract/prepared-agenda.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { careSheets } from '../../../messages/en/care-sheets.ts';
import { practiceAgendas } from '../../../messages/en/practice-agendas.ts';
import { prepare as words } from '../../../messages/en/prepare.ts';
import { ready } from '../../../messages/en/ready.ts';
import { staff } from '../../../messages/en/staff.ts';
import { start } from '../../../messages/en/start.ts';
import { drawnPages, press, says, there, type } from '../../../testing/drawn-page.tsx';
import { PreparePage } from './PreparePage.tsx';
import { unsavedAgendas } from './unsaved-agendas.ts';

const ME = {
  name: 'Ash',
  email: 'ash@linden.example',
  roles: ['therapist' as const],
  secondFactor: 'done' as const,
};
const page = drawnPages({ ...start, careSheets, staff, prepare: words, practiceAgendas, ready });
afterEach(() => unsavedAgendas.clear());

const item = (title: string, minutes = 45): PreparedItem => ({
  id: title.replaceAll(' ', '-'),
  title,
  minutes,
  note: '',
  ready: [],
});
const agenda = (change: Partial<AgendaShown> = {}): AgendaShown => ({
  session: {
    title: 'Tuesdays',
    number: 5,
    startsAt: '2126-07-21T16:00:00Z',
    timeZone: 'UTC',
    minutes: 90,
    course: 'course',
  },
  items: [item('Arriving'), item('A poem')],
  revision: 3,
  state: 'open',
  sources: [],
  ...change,
});

/** A server that has the agendas of these sessions, and takes what it is sent. */
function serving(of: Record<string, AgendaShown>, put: () => { status?: number; body?: unknown }) {
  page.answer(({ method, path }) => {
    const session = /sessions\/(\w+)\/agenda/u.exec(path)?.[1] ?? '';
    return method === 'PUT' ? put() : { body: of[session] };
  });
}
const draw = () => page.draw(<PreparePage me={ME} session="now" />);
const sent = () =>
  page
    .asked()
    .filter(({ method }) => method === 'PUT')
    .map(({ body }) => body as { revision: number; items: PreparedItem[] });
const titles = () =>
  [...document.querySelectorAll('[role=row]')].map((row) => row.getAttribute('aria-label'));

it('[AP1] is moved by buttons, changed, added to and taken out of, and saved whole', async () => {
  serving({ now: agenda() }, () => ({ body: { revision: 4 } }));
  draw();
  await says(words.total.replace('{minutes, number}', '90'));
  await press('Move up: A poem');
  await vi.waitFor(() => expect(titles()).toEqual(['A poem', 'Arriving']), { timeout: 20_000 });
  await press('Change: A poem');
  await type(words.item.title, 'A song');
  await type(words.item.minutes, '60');
  await type(words.item.note, 'Softly.');
  await press(words.item.done);
  await says('105 minutes: 15 more than the session has.');
  await press(words.add);
  await type(words.item.title, 'A walk');
  await press(words.item.done);
  await press('Remove: Arriving');
  await press(words.save);
  await vi.waitFor(() => expect(unsavedAgendas.of('now')).toBeUndefined(), { timeout: 20_000 });
  expect(sent()).toMatchObject([
    {
      revision: 3,
      items: [
        { id: 'A-poem', title: 'A song', minutes: 60, note: 'Softly.', ready: [] },
        { title: 'A walk', minutes: 10 },
      ],
    },
  ]);
});

it('[AP1] is not saved with an item without a title, or of no time', async () => {
  serving({ now: agenda() }, () => ({ body: { revision: 4 } }));
  draw();
  await press(words.add);
  await press(words.item.done);
  await says(words.item.titleMissing);
  await type(words.item.title, 'A walk');
  await type(words.item.minutes, '0');
  await press(words.item.done);
  await says('Please type a number from 1 to 180.');
  expect(unsavedAgendas.of('now')).toBeUndefined();
});

it('[AP2] tells who is later, shows what stands, and saves over it if they choose so', async () => {
  const theirs = agenda({
    items: [item('By Birk', 90)],
    revision: 4,
    changed: { at: '2026-06-16T17:00:00.000Z', by: 'Birk' },
  });
  const of = { now: agenda() };
  let answers = [
    () => {
      of.now = theirs;
      return { status: 409, body: { error: { code: 'stale' } } };
    },
    () => ({ body: { revision: 5 } }),
  ];
  serving(of, () => {
    const [first, ...rest] = answers;
    answers = rest;
    return first?.() ?? { status: 500 };
  });
  draw();
  await press('Remove: A poem');
  await press(words.save);
  await says(words.staleTitle);
  await says('By Birk');
  await press(careSheets.edit.keepMine);
  await vi.waitFor(() => expect(sent().map(({ revision }) => revision)).toEqual([3, 4]), {
    timeout: 20_000,
  });
  expect(sent().at(-1)?.items).toMatchObject([{ title: 'Arriving' }]);
});

it('[AP2] keeps what was written while the server is away, and when the page is left', async () => {
  serving({ now: agenda() }, () => ({ status: 503, body: {} }));
  draw();
  await press('Remove: A poem');
  await press(words.save);
  await says(start.errors.unavailable.title);
  page.draw(<p>Elsewhere</p>);
  await says('Elsewhere');
  draw();
  await says(words.unsaved);
  expect(titles()).toEqual(['Arriving']);
  await press(careSheets.edit.discard);
  await vi.waitFor(() => expect(titles()).toEqual(['Arriving', 'A poem']), { timeout: 20_000 });
});

it('[AP3] copies the session before, which it names, as items of their own', async () => {
  const source = { session: 'last', title: 'Tuesdays', number: 4, timeZone: 'UTC', before: true };
  const sources = [{ ...source, startsAt: '2126-07-14T16:00:00Z' }];
  const last = agenda({ items: [item('A game'), item('A talk')] });
  serving({ now: agenda({ sources }), last }, () => ({ body: { revision: 4 } }));
  draw();
  const copy = await there(() =>
    [...document.querySelectorAll('button')].find((one) =>
      one.textContent.startsWith('Copy session 4 of'),
    ),
  );
  copy.click();
  await vi.waitFor(() => expect(titles()).toEqual(['A game', 'A talk']), { timeout: 20_000 });
  const ids = unsavedAgendas.of('now')?.draft.map(({ id }) => id) ?? [];
  expect(ids).toHaveLength(2);
  expect(ids).not.toContain('A-game');
  expect(sent()).toEqual([]);
});

it('[AG8] is only read once it was begun or changed in the room', async () => {
  serving({ now: agenda({ state: 'moved' }) }, () => ({ status: 500 }));
  draw();
  await says(words.moved.title);
  await says('A poem');
  expect(document.querySelector('[role=grid]')).toBeNull();
});

it('[AP4] lays a question ready in an item, changes it, and takes it away', async () => {
  const poll = { kind: 'poll', poll: 'mood', audience: 'leaders', question: '' } as const;
  const laid = { ...item('A poem'), ready: [poll] };
  serving({ now: agenda({ items: [laid, item('A walk')] }) }, () => ({ body: { revision: 4 } }));
  draw();
  await press(`Change: Question: ${ready.usual.mood}`);
  await type(words.poll.words, ' What do you   bring along? ');
  await press(words.done);
  await says('Question: What do you bring along?');
  expect(unsavedAgendas.of('now')?.draft[0]?.ready).toEqual([
    { ...poll, question: 'What do you bring along?' },
  ]);
  await press('Take away: Question: What do you bring along?');
  await vi.waitFor(() => expect(unsavedAgendas.of('now')?.draft[0]?.ready).toEqual([]), {
    timeout: 20_000,
  });
});

it('[AP4] lays breakouts ready: how large and how long they are, and what is played', async () => {
  const breakouts = { kind: 'breakouts', size: 2, minutes: 10, comeBack: true } as const;
  const laid = { ...item('A poem'), ready: [breakouts] };
  const cards = [{ id: 'ours', title: 'Ours', own: { shared: true } }];
  page.answer(({ path }) => ({
    body: path.endsWith('/cards') ? { cards } : agenda({ items: [laid] }),
  }));
  draw();
  await press('Change: Breakouts: pairs, 10 minutes');
  await type(words.breakouts.minutes, '0');
  await says('Please type a number from 1 to 60.');
  await type(words.breakouts.minutes, '8');
  const option = await there(() => document.querySelector<HTMLOptionElement>('[value=ours]'));
  const select = option.closest('select');
  if (select) select.value = 'ours';
  select?.dispatchEvent(new Event('change', { bubbles: true }));
  await press(words.done);
  await says('Breakouts: pairs, 8 minutes, exercise: Ours');
  expect(unsavedAgendas.of('now')?.draft[0]?.ready).toEqual([
    { ...breakouts, minutes: 8, card: { id: 'ours', own: true, title: 'Ours' } },
  ]);
});
