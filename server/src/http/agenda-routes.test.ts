import type { AgendaShown } from '@rapport/shared/contract/prepared-agenda.ts';
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
});
