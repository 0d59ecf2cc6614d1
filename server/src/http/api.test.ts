import type { JoinInfo, SessionList } from '@rapport/shared/contract/rest.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../testing/test-databases.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';

describe.each(engines)('the HTTP API on $kind', (engine) => {
  let t: TestServer;
  let robin: string;
  let kim: string;
  beforeAll(async () => {
    t = await testServer(engine);
    [robin, kim] = [await t.signIn(), await t.signIn('kim@demo.example')];
  });
  afterAll(() => t.end());

  const tokenOf = (name: string): string =>
    new URL(t.banner.links.find((l) => l.name === name)?.link ?? '').hash.slice(1);
  const join = (token: unknown) => t.ask('POST', '/api/join', { body: { token } });
  const sessions = async (cookie = robin) =>
    ((await t.ask('GET', '/api/sessions', { cookie })).body as SessionList).sessions;
  const sessionOf = async (format: string): Promise<string> =>
    (await sessions()).find((s) => s.format === format)?.id ?? '';

  it('[JL1] tells who follows a link where it leads, and no more', async () => {
    const { status, body } = await join(tokenOf('Alder'));
    expect(status).toBe(200);
    const info = body as JoinInfo;
    expect(info).toEqual({
      session: await sessionOf('group'),
      title: 'Demo group',
      startsAt: info.startsAt,
      timeZone: 'UTC',
      role: 'member',
      name: 'Alder',
      standing: 'outside',
      visit: {
        when: 'time',
        now: expect.any(String) as string,
        opensAt: expect.any(String) as string,
        coming: expect.any(Array) as object[],
      },
    });
    // The one that it leads to has started, as the sixth of sixteen.
    expect(info.visit?.coming).toHaveLength(10);
    expect(Math.abs(Date.parse(info.startsAt) - Date.now())).toBeLessThan(600_000);
  });

  it('[GA3] tells who follows a facilitator’s link that they sign in', async () => {
    const token = await t.facilitatorToken(robin, await sessionOf('group'));
    expect((await join(token)).body).toMatchObject({
      session: await sessionOf('group'),
      role: 'co-facilitator',
      signIn: { account: true },
    });
    const { db } = t.practice.context;
    const kims = db.updateTable('person').where('name', '=', 'Kim Example');
    const { account } = await db
      .selectFrom('person')
      .where('name', '=', 'Kim Example')
      .select('account')
      .executeTakeFirstOrThrow();
    await kims.set({ account: null }).execute();
    expect((await join(token)).body).toMatchObject({ signIn: { account: false } });
    await kims.set({ account }).execute();
  });

  it.each([
    ['cut off', () => tokenOf('Alder').slice(0, -1)],
    ['made up', () => 'A'.repeat(43)],
    ['empty', () => ''],
  ])('[JL2] refuses a link that is %s', async (_what, token) => {
    expect(await join(token())).toMatchObject({
      status: 404,
      body: { error: { code: 'link-invalid' } },
    });
  });

  it('[ST4] lists the sessions of who is signed in, with the links of their people', async () => {
    const [group, single, ...more] = (await sessions()).sort((a, b) =>
      a.format.localeCompare(b.format),
    );
    expect(more).toEqual([]);
    expect(group).toMatchObject({ title: 'Demo group', number: 6, of: 16, phase: 'middle' });
    expect(single).toMatchObject({ title: 'Demo one to one', number: 2, phase: 'initial' });
    expect(group?.people.find((p) => p.name === 'Alder')?.link).toBe(
      t.banner.links.find((l) => l.name === 'Alder')?.link,
    );
    expect((await sessions(kim)).map((s) => s.title)).toEqual(['Demo group']);
  });

  it('[ST5] gives staff their seat in their own sessions alone', async () => {
    const group = await sessionOf('group');
    const own = await t.ask('POST', `/api/sessions/${group}/seat`, { cookie: robin, body: {} });
    expect(own).toMatchObject({ status: 200, body: { session: group, role: 'facilitator' } });
    const single = await sessionOf('individual');
    const other = await t.ask('POST', `/api/sessions/${single}/seat`, { cookie: kim, body: {} });
    expect(other).toMatchObject({ status: 403, body: { error: { code: 'not-allowed' } } });
  });

  it('[ST6] lets facilitators settle what their course has agreed on, and no one else', async () => {
    const id = await sessionOf('group');
    const pact = { groupMessages: false, keepMessages: true, keepPolls: true };
    const session = async () => (await sessions()).find((s) => s.id === id);
    const course = (await session())?.course;
    const settle = (settled: unknown, cookie?: string) =>
      t.ask('POST', `/api/courses/${course?.id ?? ''}/changes`, {
        body: { revision: course?.revision, change: { kind: 'agree', pact: settled } },
        ...(cookie && { cookie }),
      });
    expect((await settle(pact)).status).toBe(401);
    expect((await settle({ ...pact, keepPolls: 'yes' }, robin)).status).toBe(400);
    expect((await settle(pact, kim)).status).toBe(200);
    expect((await settle({ ...pact, keepPolls: false }, robin)).status).toBe(409);
    expect((await session())?.pact).toEqual(pact);
  });

  it('[MS11] shows what was kept of the messages to the session’s facilitators, and to no one else', async () => {
    const id = await sessionOf('group');
    const path = `/api/sessions/${id}/messages`;
    const kept = await t.ask('GET', path, { cookie: robin });
    const own = (await sessions()).find((s) => s.id === id)?.people;
    const { name } = own?.find(({ role }) => role === 'facilitator') ?? {};
    expect(kept).toMatchObject({ status: 200, body: { messages: [{ name, text: 'Kept' }] } });
    expect((await t.ask('GET', path)).status).toBe(401);
    const headers = { authorization: `Bearer ${await t.facilitatorToken(robin, id)}` };
    expect((await t.ask('GET', path, { headers })).status).toBe(401);
    const other = `/api/sessions/${await sessionOf('individual')}/messages`;
    expect((await t.ask('GET', other, { cookie: kim })).status).toBe(403);
  });

  it('[JL6] renews a link: the old one ends, with its connections, and the new one works', async () => {
    const session = await sessionOf('group');
    const seatOf = async (name: string) =>
      (await sessions()).find((s) => s.id === session)?.people.find((p) => p.name === name);
    const seat = (await seatOf('Fern'))?.seat ?? '';
    const path = `/api/sessions/${session}/people/${seat}/link`;
    const old = tokenOf('Fern');

    const renewed = await t.ask('POST', path, { cookie: kim, body: {} });
    expect(renewed.status).toBe(200);
    const { link } = renewed.body as { link: string };
    expect(await join(old)).toMatchObject({
      status: 410,
      body: { error: { code: 'link-revoked' } },
    });
    expect((await join(new URL(link).hash.slice(1))).status).toBe(200);
    expect(t.practice.revoked).toContain(`${session} ${seat}`);
    expect((await seatOf('Fern'))?.link).toBe(link);

    const withdrawn = await t.ask('DELETE', path, { cookie: kim });
    expect(withdrawn).toMatchObject({ status: 204, body: '' });
    expect((await join(new URL(link).hash.slice(1))).status).toBe(410);
    expect((await seatOf('Fern'))?.link).toBeUndefined();
  });

  it('[JL6] [GA2] renews no link for strangers, nor for seats that are not of the session', async () => {
    const [group, single] = [await sessionOf('group'), await sessionOf('individual')];
    const people = (await sessions()).find((s) => s.id === group)?.people ?? [];
    const seat = people.find((p) => p.name === 'Elm')?.seat ?? '';
    const renew = (session: string, cookie?: string, headers = {}) =>
      t.ask('POST', `/api/sessions/${session}/people/${seat}/link`, {
        body: {},
        headers,
        ...(cookie !== undefined && { cookie }),
      });
    expect((await renew(group)).status).toBe(401);
    expect((await renew(single, kim)).status).toBe(403);
    expect((await renew(single, robin)).status).toBe(404);
    expect((await renew(group, robin, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await join(tokenOf('Elm'))).status).toBe(200);
  });

  it.each([
    ['what is not JSON', '{"token":', 400, 'invalid-message'],
    ['another form', '{"token":5}', 400, 'invalid-message'],
    ['more than is asked for', '{"token":"x","admin":true}', 400, 'invalid-message'],
    ['nothing', '', 400, 'invalid-message'],
    ['too much', `{"token":"${'x'.repeat(20_000)}"}`, 413, 'too-large'],
    ['deep nesting', `${'['.repeat(8000)}${']'.repeat(8000)}`, 400, 'invalid-message'],
  ])('[HT2] answers %s by its code', async (_what, body, status, code) => {
    const answer = await t.ask('POST', '/api/join', { body });
    expect(answer).toMatchObject({ status, body: { error: { code } } });
  });

  it.each([
    ['GET', '/api/nothing', 404, 'not-found'],
    ['GET', '/api', 404, 'not-found'],
    ['PUT', '/api/join', 404, 'not-found'],
    ['GET', '/api/sessions/%E0%A4%A/cards', 400, 'invalid-message'],
    ['GET', '/api/sessions', 401, 'not-signed-in'],
  ])('[HT1] answers %s %s by its code', async (method, path, status, code) => {
    const body = method === 'GET' ? {} : { body: {} };
    expect(await t.ask(method, path, body)).toMatchObject({ status, body: { error: { code } } });
  });

  it('[HT1] names the field that is wrong', async () => {
    const answer = await t.ask('POST', '/api/sessions/a%20b/seat', { cookie: robin, body: {} });
    expect(answer.body).toEqual({ error: { code: 'invalid-message', detail: 'id' } });
  });

  it('[MT6] is alive and ready, and keeps nothing in caches', async () => {
    expect((await t.ask('GET', '/healthz')).status).toBe(200);
    const ready = await t.ask('GET', '/readyz');
    expect(ready.status).toBe(200);
    expect(ready.headers.get('cache-control')).toBe('no-store');
  });

  it('[HT3] lets a whole practice behind one address come in at once', async () => {
    const names = t.banner.links.map((l) => l.name).filter((name) => name !== 'Fern');
    const statuses = await Promise.all(
      Array.from({ length: 120 }, (_, i) => join(tokenOf(names[i % names.length] ?? ''))),
    );
    expect(new Set(statuses.map((a) => a.status))).toEqual(new Set([200]));
  });

  it('[HT3] stops a flood', async () => {
    const answers = await Promise.all(Array.from({ length: 620 }, () => join('x')));
    const refused = answers.find((a) => a.status === 429);
    expect(refused?.body).toEqual({ error: { code: 'rate-limited' } });
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe.each(engines)('the HTTP API on $kind, while words could not be erased', (engine) => {
  it('[WL5] is ready and tells of it, until they are', async () => {
    let overdue = true;
    const t = await testServer(engine, { isRedactionOverdue: () => overdue });
    try {
      const ready = () => t.ask('GET', '/readyz');
      expect(await ready()).toMatchObject({
        status: 200,
        body: { ready: true, redactionOverdue: true },
      });
      overdue = false;
      expect((await ready()).body).toEqual({ ready: true });
    } finally {
      await t.end();
    }
  });
});

describe.each(engines)('the HTTP API without its $kind database', (engine) => {
  it('[HT1] [MT6] answers storage-failed, without detail, and is alive and not ready', async () => {
    const t = await testServer(engine, { ready: () => Promise.resolve({ not: ['database'] }) });
    try {
      const token = new URL(t.banner.links[0]?.link ?? '').hash.slice(1);
      await t.practice.database.close();
      const answer = await t.ask('POST', '/api/join', { body: { token } });
      expect(answer).toMatchObject({ status: 503, body: { error: { code: 'storage-failed' } } });
      const ready = await t.ask('GET', '/readyz');
      expect(ready).toMatchObject({ status: 503, body: { ready: false, not: ['database'] } });
      expect((await t.ask('GET', '/healthz')).status).toBe(200);
    } finally {
      await t.end();
    }
  });
});
