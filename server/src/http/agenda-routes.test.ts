import type { AgendaShown } from '@rapport/shared/contract/prepared-agenda.ts';
import type { PracticeAgendaShown } from '@rapport/shared/contract/practice-agenda.ts';
import type { SessionList } from '@rapport/shared/contract/rest.ts';
import { PREPARED_LIMITS } from '@rapport/shared/contract/prepared-agenda-limits.ts';
import { AGENDA_LIMITS } from '@rapport/shared/contract/room/agenda-limits.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { READY } from '../testing/prepared.ts';
import { engines } from '../testing/test-databases.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';

describe.each(engines)('agendas over HTTP on $kind', (engine) => {
  let t: TestServer;
  let robin: string;
  let kim: string;
  let path: string;
  beforeAll(async () => {
    t = await testServer(engine);
    [robin, kim] = [await t.signIn(), await t.signIn('kim@demo.example')];
    const { sessions } = (await t.ask('GET', '/api/sessions', { cookie: robin }))
      .body as SessionList;
    path = `/api/sessions/${sessions.find((s) => s.format === 'individual')?.id ?? ''}/agenda`;
  });
  afterAll(() => t.end());

  const item = { id: 'poem', title: 'A poem', minutes: 10, note: '', ready: READY };
  const put = (body: unknown, cookie = robin) => t.ask('PUT', path, { cookie, body });

  it('[AP1] are for the session’s facilitators, and for no one else', async () => {
    expect((await t.ask('GET', path)).status).toBe(401);
    expect((await t.ask('GET', path, { cookie: kim })).status).toBe(403);
    expect((await put({ revision: 0, items: [item] }, kim)).status).toBe(403);
    expect((await t.ask('GET', path, { cookie: robin })).body).toMatchObject({ revision: 0 });
  });

  it('[AP1] are kept as they are sent, also the longest that there can be', async () => {
    const longest = Array.from({ length: AGENDA_LIMITS.items }, (_, at) => ({
      ...item,
      id: `item-${String(at)}`,
      title: 'ö'.repeat(AGENDA_LIMITS.title),
      note: 'ö'.repeat(PREPARED_LIMITS.note),
    }));
    expect((await put({ revision: 0, items: longest })).body).toEqual({ revision: 1 });
    const shown = (await t.ask('GET', path, { cookie: robin })).body as AgendaShown;
    expect(shown.items).toEqual(longest);
    expect((await put({ revision: 0, items: [item] })).body).toMatchObject({
      error: { code: 'stale' },
    });
  });

  it.each([
    ['nothing', []],
    ['one item twice', [item, item]],
    ['an item without a title', [{ ...item, title: ' ' }]],
    ['an item of no time', [{ ...item, minutes: 0 }]],
    ['more ready than there may be', [{ ...item, ready: [...READY, ...READY] }]],
    ['an answer', [{ ...item, answer: 'yes' }]],
  ])('[AP1] are not kept with %s', async (_what, items) => {
    expect((await put({ revision: 1, items })).body).toMatchObject({
      error: { code: 'invalid-message' },
    });
  });

  const own = '/api/agendas/evening';
  const named = { name: 'First evening', items: [item] };
  const ask = (method: string, body?: unknown, to = own, cookie = kim) =>
    t.ask(method, to, { cookie, body });

  it('[AP5] the practice’s own are for every facilitator, whoever saved them', async () => {
    expect((await t.ask('GET', '/api/agendas')).status).toBe(401);
    expect((await t.ask('PUT', own, { body: { ...named, revision: 0 } })).status).toBe(401);
    expect((await ask('PUT', { ...named, revision: 0 }, own, robin)).body).toEqual({ revision: 1 });
    expect((await ask('GET', undefined, '/api/agendas')).body).toMatchObject({
      agendas: [{ id: 'evening', name: 'First evening', items: 1, minutes: 10 }],
    });
    expect((await ask('GET')).body).toMatchObject({ name: 'First evening', items: [item] });
    const called = { revision: 1, name: 'Second evening' };
    expect((await ask('PUT', called, `${own}/name`)).body).toEqual({ revision: 2 });
    expect((await ask('DELETE', { revision: 1 })).body).toMatchObject({ error: { code: 'stale' } });
    expect((await ask('DELETE', { revision: 2 })).status).toBe(204);
    expect((await ask('GET')).status).toBe(404);
  });

  it('[AP5] the practice’s own take the longest agenda and name that there can be', async () => {
    const items = Array.from({ length: AGENDA_LIMITS.items }, (_, at) => ({
      ...item,
      id: `item-${String(at)}`,
      title: 'ö'.repeat(AGENDA_LIMITS.title),
      note: 'ö'.repeat(PREPARED_LIMITS.note),
    }));
    const name = 'ö'.repeat(PREPARED_LIMITS.name);
    const long = '/api/agendas/long';
    expect((await ask('PUT', { revision: 0, name, items }, long)).body).toEqual({ revision: 1 });
    const shown = (await ask('GET', undefined, long)).body as PracticeAgendaShown;
    expect(shown).toMatchObject({ name, items });
  });

  it('[AP5] a name is read without what hides or disguises it', async () => {
    const name = 'First \u202e\u0000evening\n<script>';
    await ask('PUT', { revision: 0, name, items: [item] }, '/api/agendas/odd');
    const shown = (await ask('GET', undefined, '/api/agendas/odd')).body as PracticeAgendaShown;
    expect(shown.name).toBe('First evening <script>');
  });

  it.each([
    ['no name', { name: ' \u200b ' }],
    ['a name that is too long', { name: 'a'.repeat(PREPARED_LIMITS.name + 1) }],
    ['a name that is no text', { name: { $ne: '' } }],
    ['a revision below none', { revision: -1 }],
    ['no items', { items: [] }],
    ['one item twice', { items: [item, item] }],
    ['something else', { session: 'mine' }],
  ])('[AP5] the practice’s own are not kept with %s', async (_what, change) => {
    expect(
      (await ask('PUT', { revision: 0, ...named, ...change }, '/api/agendas/new')).body,
    ).toMatchObject({ error: { code: 'invalid-message' } });
  });

  it.each(['a%2Fb', '%F0%9F%98%80', 'a'.repeat(41), "a'--"])(
    '[AP5] “%s” is no identifier of an agenda',
    async (id) => {
      const { status } = await ask('PUT', { revision: 0, ...named }, `/api/agendas/${id}`);
      expect([400, 404]).toContain(status);
    },
  );
});
