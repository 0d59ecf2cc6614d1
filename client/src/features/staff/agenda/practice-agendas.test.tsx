// @vitest-environment jsdom
import type { AgendaShown, PreparedItem } from '@rapport/shared/contract/prepared-agenda.ts';
import type { PracticeAgendaSummary } from '@rapport/shared/contract/practice-agenda.ts';
import { PREPARED_LIMITS } from '@rapport/shared/contract/prepared-agenda-limits.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { careSheets } from '../../../messages/en/care-sheets.ts';
import { practiceAgendas as words } from '../../../messages/en/practice-agendas.ts';
import { prepare } from '../../../messages/en/prepare.ts';
import { ready } from '../../../messages/en/ready.ts';
import { staff } from '../../../messages/en/staff.ts';
import { start } from '../../../messages/en/start.ts';
import {
  drawnPages,
  field,
  press,
  says,
  there,
  type,
  type Answer,
  type Asked,
} from '../../../testing/drawn-page.tsx';
import { AgendasPage } from './AgendasPage.tsx';
import { PracticeAgendaPage } from './PracticeAgendaPage.tsx';
import { PreparePage } from './PreparePage.tsx';
import { agendasFound } from './use-practice-agendas.ts';
import { unsavedAgendas } from './unsaved-agendas.ts';

const ME = {
  name: 'Ash',
  email: 'ash@linden.example',
  roles: ['therapist' as const],
  secondFactor: 'done' as const,
};
const page = drawnPages({ ...start, careSheets, staff, prepare, practiceAgendas: words, ready });
afterEach(() => unsavedAgendas.clear());

const item = (title: string, change: Partial<PreparedItem> = {}): PreparedItem => ({
  id: title.replaceAll(' ', '-'),
  title,
  minutes: 45,
  note: '',
  ready: [],
  ...change,
});
const agenda = (
  name: string,
  change: Partial<PracticeAgendaSummary> = {},
): PracticeAgendaSummary => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  items: 2,
  minutes: 90,
  revision: 3,
  changed: { at: '2026-06-16T17:00:00.000Z', by: 'Birk' },
  ...change,
});
const SESSION: AgendaShown = {
  session: { title: 'Tuesdays', startsAt: '2126-07-21T16:00:00Z', timeZone: 'UTC', minutes: 90 },
  items: [item('Arriving'), item('A poem')],
  revision: 3,
  state: 'open',
  sources: [],
};
const STALE: Answer = { status: 409, body: { error: { code: 'stale' } } };

/** A server with these agendas of the practice, each with these items. */
function serving(
  of: { agendas: PracticeAgendaSummary[]; items?: PreparedItem[]; session?: AgendaShown },
  change: (asked: Asked) => Answer = () => ({ body: { revision: 4 } }),
) {
  page.answer((asked) => {
    const { method, path } = asked;
    if (method !== 'GET') return change(asked);
    if (path === '/api/agendas') return { body: { agendas: of.agendas } };
    if (path.endsWith('/cards')) return { body: { cards: [{ id: 'at-hand' }] } };
    if (path.startsWith('/api/sessions/')) return { body: of.session ?? SESSION };
    const [found] = of.agendas.filter(({ id }) => path.endsWith(`/${id}`));
    return { body: { ...found, items: of.items ?? [item('By Birk')] } };
  });
}
const changes = () => page.asked().filter(({ method }) => method !== 'GET');
const list = () => page.draw(<AgendasPage me={ME} />);
const preparing = () => page.draw(<PreparePage me={ME} session="now" />);
const dialog = () => document.querySelector('[role=dialog], [role=alertdialog]');
const rows = () => document.querySelectorAll('main ul > li').length;

it('[AP7] says what the list is for while there are none', async () => {
  serving({ agendas: [] });
  list();
  await says(words.empty.title);
  await says(words.empty.words);
  expect(document.querySelector('[role=search]')).toBeNull();
});

it('[AP7] says of each who saved it last, and shows what is in it at a press', async () => {
  const card = { id: 'put-away', own: true, title: 'Ours' };
  const items = [item('By Birk', { ready: [{ kind: 'card', card }] })];
  serving({
    agendas: [agenda('First evening'), agenda('Other', { changed: { at: '2026-06-16' } })],
    items,
  });
  list();
  await says('Saved by Birk on June 16, 2026');
  await says('Saved on June 16, 2026');
  await says('2 items, 90 minutes');
  expect(document.body.textContent).not.toContain('By Birk');
  await press('Look at it: “First evening”');
  await says('By Birk');
  await says(prepare.gone);
  await press('Look at it: “First evening”');
  await vi.waitFor(() => expect(document.body.textContent).not.toContain('By Birk'), {
    timeout: 20_000,
  });
});

it('[AP7] finds among hundreds by any part of a name, and draws them in parts', async () => {
  const agendas = Array.from({ length: PREPARED_LIMITS.agendas }, (_, at) =>
    agenda(`Évening ${String(at)} of the group`),
  );
  expect(agendasFound(agendas, ' GROUP  evening 49').map(({ name }) => name)).toHaveLength(15);
  serving({ agendas });
  list();
  await says('500 agendas');
  expect(rows()).toBe(50);
  await press(words.more);
  await vi.waitFor(() => expect(rows()).toBe(100), { timeout: 20_000 });
  await type(words.search, 'evening 499');
  await says('1 agenda');
  expect(rows()).toBe(1);
  await type(words.search, 'nowhere');
  await says(words.noneFound.title);
});

it('[AP7] calls one otherwise, but not as another is called', async () => {
  serving({ agendas: [agenda('First evening'), agenda('Other')] });
  list();
  await press('Rename “First evening”');
  await type(words.name, ' ÓTHER ');
  await says(words.taken);
  await press(words.rename.button);
  await type(words.name, '');
  await says(words.nameMissing);
  await press(words.rename.button);
  await type(words.name, ' First   night ');
  await press(words.rename.button);
  await vi.waitFor(() => expect(dialog()).toBeNull(), { timeout: 20_000 });
  expect(changes()).toEqual([
    {
      method: 'PUT',
      path: '/api/agendas/first-evening/name',
      body: { name: 'First night', revision: 3 },
    },
  ]);
});

it('[AP6] tells who calls one otherwise that it was changed, and goes on from how it stands', async () => {
  const of = { agendas: [agenda('First evening')] };
  serving(of, () => {
    if (of.agendas[0]?.revision !== 3) return { body: { revision: 5 } };
    of.agendas = [agenda('Evening one', { id: 'first-evening', revision: 4 })];
    return STALE;
  });
  list();
  await press('Rename “First evening”');
  await type(words.name, 'First night');
  await press(words.rename.button);
  await says(words.stale.title);
  await says('Evening one · Saved by Birk on June 16, 2026');
  expect((await field(words.name)).value).toBe('First night');
  await press(words.rename.button);
  await vi.waitFor(() => expect(dialog()).toBeNull(), { timeout: 20_000 });
  expect(changes().map(({ body }) => body)).toEqual([
    { name: 'First night', revision: 3 },
    { name: 'First night', revision: 4 },
  ]);
});

it('[AP7] removes one after a question, and not with a change that nobody has seen', async () => {
  const of = { agendas: [agenda('First evening')] };
  serving(of, () => {
    if (of.agendas[0]?.revision !== 3) {
      of.agendas = [];
      return { status: 204 };
    }
    of.agendas = [
      agenda('First evening', { revision: 4, changed: { at: '2026-06-17', by: 'Cy' } }),
    ];
    return STALE;
  });
  list();
  await press('Remove “First evening”');
  await says(words.remove.words);
  expect(changes()).toEqual([]);
  await press(words.remove.button);
  await says(words.stale.title);
  await says('Saved by Cy on June 17, 2026');
  await press('Remove “First evening”');
  await press(words.remove.button);
  await says(words.empty.title);
  expect(changes().map(({ method, body }) => [method, body])).toEqual([
    ['DELETE', { revision: 3 }],
    ['DELETE', { revision: 4 }],
  ]);
});

it('[AP8] begins with an agenda of the practice, saves it under its name again, and says what is gone', async () => {
  const card = { id: 'put-away', own: true, title: 'Ours' };
  const items = [item('By Birk', { ready: [{ kind: 'card', card }] }), item('A song')];
  serving({ agendas: [agenda('First evening')], items });
  preparing();
  await press(words.take.button);
  await press('Copy “First evening”');
  await says(prepare.goneHere);
  expect(dialog()).toBeNull();
  const draft = unsavedAgendas.of('now')?.draft ?? [];
  expect(draft.map(({ title }) => title)).toEqual(['By Birk', 'A song']);
  expect(draft.map(({ id }) => id)).not.toContain('A-song');
  expect(changes()).toEqual([]);

  await press('Remove: By Birk');
  await press(words.keep.button);
  expect((await field(words.name)).value).toBe('First evening');
  await says('“First evening” is there already. Saved by Birk on June 16, 2026.');
  await press(words.keep.replace);
  await vi.waitFor(() => expect(dialog()).toBeNull(), { timeout: 20_000 });
  expect(changes()).toMatchObject([
    {
      path: '/api/agendas/first-evening',
      body: { revision: 3, name: 'First evening', items: [{ title: 'A song' }] },
    },
  ]);
  // The session's own agenda is not saved by that.
  expect(unsavedAgendas.of('now')).toBeDefined();
});

it('[AP8] asks before an agenda of the practice takes the place of what is written', async () => {
  serving({ agendas: [agenda('First evening')] });
  preparing();
  await press('Remove: A poem');
  await press(words.take.button);
  await press('Copy “First evening”');
  await says(prepare.copy.sure);
  expect(unsavedAgendas.of('now')?.draft).toMatchObject([{ title: 'Arriving' }]);
  await press(prepare.copy.take);
  await vi.waitFor(
    () => expect(unsavedAgendas.of('now')?.draft).toMatchObject([{ title: 'By Birk' }]),
    { timeout: 20_000 },
  );
});

it('[AP6] tells who saves under a name that a colleague took meanwhile, and loses nothing', async () => {
  const of: { agendas: PracticeAgendaSummary[] } = { agendas: [] };
  serving(of, ({ path }) => {
    if (path.endsWith('/theirs')) return { body: { revision: 2 } };
    of.agendas = [agenda('FIRST evening', { id: 'theirs', revision: 1 })];
    return STALE;
  });
  preparing();
  await press(words.keep.button);
  await press(words.keep.save);
  await says(words.nameMissing);
  await type(words.name, 'First evening');
  await press(words.keep.save);
  await says(words.keep.staleWords);
  await says('“FIRST evening” is there already. Saved by Birk');
  await press(words.keep.replace);
  await vi.waitFor(() => expect(dialog()).toBeNull(), { timeout: 20_000 });
  expect(changes()).toMatchObject([
    { body: { revision: 0, name: 'First evening' } },
    { path: '/api/agendas/theirs', body: { revision: 1, items: [{}, {}] } },
  ]);
});

it('[AP8] a session that is over gives its agenda to the practice, too', async () => {
  serving({ agendas: [], session: { ...SESSION, state: 'ended' } });
  preparing();
  await press(words.keep.button);
  await type(words.name, 'First evening');
  await press(words.keep.save);
  await vi.waitFor(() => expect(dialog()).toBeNull(), { timeout: 20_000 });
  expect(changes()).toMatchObject([{ body: { revision: 0, items: SESSION.items } }]);
});

it('[AP5] says that there is no room for more, and lets one be replaced all the same', async () => {
  const agendas = Array.from({ length: PREPARED_LIMITS.agendas }, (_, at) =>
    agenda(`Evening ${String(at)}`),
  );
  serving({ agendas });
  preparing();
  await press(words.keep.button);
  await type(words.name, 'Another');
  await says('The practice has 500 agendas');
  await type(words.name, 'evening 7');
  await press(words.keep.replace);
  await there(() => (dialog() === null ? true : null));
  expect(changes()).toMatchObject([{ path: '/api/agendas/evening-7' }]);
});

it('[AP9] is changed item by item as one of a session, and saved whole under its name', async () => {
  const card = { id: 'put-away', own: true, title: 'Ours' };
  const items = [item('A poem', { ready: [{ kind: 'card', card }] }), item('A song')];
  serving({ agendas: [agenda('First evening')], items });
  page.draw(<PracticeAgendaPage me={ME} agenda="first-evening" />);
  await says('2 items, 90 minutes');
  await says(prepare.gone);
  await press('Move up: A song');
  await press('Take away: Exercise: Ours');
  await press('Change: A poem');
  await type(prepare.item.minutes, '30');
  await press(prepare.item.done);
  await says('2 items, 75 minutes');
  await press(prepare.save);
  await vi.waitFor(() => expect(document.body.textContent).not.toContain(prepare.unsaved), {
    timeout: 20_000,
  });
  expect(changes().map(({ path, body }) => [path, body])).toEqual([
    [
      '/api/agendas/first-evening',
      {
        revision: 3,
        name: 'First evening',
        items: [item('A song'), item('A poem', { minutes: 30 })],
      },
    ],
  ]);
});

it('[AP9] tells who is later what stands now, and keeps what they wrote', async () => {
  const of = { agendas: [agenda('First evening')], items: [item('A poem'), item('A song')] };
  serving(of, () => {
    if (of.agendas[0]?.revision !== 3) return { body: { revision: 5 } };
    of.agendas = [agenda('First evening', { revision: 4 })];
    of.items = [item('By a colleague')];
    return STALE;
  });
  page.draw(<PracticeAgendaPage me={ME} agenda="first-evening" />);
  await press('Remove: A song');
  await press(prepare.save);
  await says(prepare.staleTitle);
  await says('By a colleague');
  await press(careSheets.edit.keepMine);
  await vi.waitFor(
    () =>
      expect(changes().map(({ body }) => body)).toMatchObject([
        { revision: 3, items: [{ title: 'A poem' }] },
        { revision: 4, items: [{ title: 'A poem' }] },
      ]),
    { timeout: 20_000 },
  );
});
