import type { ClientDetail, ClientList, ClientRecord } from '@rapport/shared/contract/client.ts';
import type { SessionList } from '@rapport/shared/contract/rest.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../testing/test-databases.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';

const SHEET = {
  contact: {
    name: 'Moss Example',
    relation: 'Sister',
    phone: { country: 'US', number: '(202) 555-0117' },
    note: '',
    agreedOn: '2026-05-04',
  },
  address: '12 Invented Lane',
  emergency: '911',
  plan: { signs: '', helps: '', places: '', people: '', professionals: '', surroundings: '' },
};

describe.each(engines)('records of clients over HTTP on $kind', (engine) => {
  let t: TestServer;
  /** She facilitates both demo courses, he only the group: Ivy is hers alone. */
  let robin: string;
  let kim: string;
  let ivy: string;
  let record: ClientRecord;

  beforeAll(async () => {
    t = await testServer(engine);
    [robin, kim] = [await t.signIn(), await t.signIn('kim@demo.example')];
    const { body } = await t.ask('GET', '/api/clients?search=ivy', { cookie: robin });
    ivy = (body as ClientList).clients[0]?.id ?? '';
    ({ record } = (await read(robin)).body as ClientDetail);
  });
  afterAll(() => t.end());

  const read = (cookie: string) => t.ask('GET', `/api/clients/${ivy}`, { cookie });
  const keep = (cookie: string, change: Partial<ClientRecord>, revision = 2) =>
    t.ask('PUT', `/api/clients/${ivy}`, {
      cookie,
      body: { revision, record: { ...record, ...change } },
    });
  const archived = (method: 'PUT' | 'DELETE', cookie: string) =>
    t.ask(method, `/api/clients/${ivy}/archived`, { cookie });
  const list = async (cookie: string, query = '') =>
    ((await t.ask('GET', `/api/clients?${query}`, { cookie })).body as ClientList).clients;

  it('[CL3] [CL9] the demo’s therapist sees her clients, in therapy', async () => {
    expect(await list(robin)).toHaveLength(10);
    expect(record).toMatchObject({ name: 'Ivy', state: 'active' });
    expect(((await read(robin)).body as ClientDetail).courses).toMatchObject([
      { title: 'Demo one to one', format: 'individual' },
    ]);
  });

  it('[CL3] nobody else is told of the client, and no link opens anything', async () => {
    const link = t.banner.links.find(({ name }) => name === 'Ivy')?.link ?? '';
    const token = new URL(link).hash.slice(1);
    const path = `/api/clients/${ivy}`;
    const kept = { revision: 2, record: { ...record, pronouns: 'x' } };
    const sheet = { revision: 0, sheet: SHEET };
    const tries = (by: { cookie?: string; headers?: Record<string, string> }) => [
      t.ask('GET', path, by),
      t.ask('PUT', path, { ...by, body: kept }),
      t.ask('PUT', `${path}/archived`, by),
      t.ask('DELETE', `${path}/archived`, by),
      t.ask('GET', `${path}/care`, by),
      t.ask('PUT', `${path}/care`, { ...by, body: sheet }),
    ];
    for (const { status, body } of await Promise.all(tries({ cookie: kim }))) {
      expect([status, body]).toEqual([404, { error: { code: 'not-found', detail: 'person' } }]);
    }
    for (const by of [{}, { headers: { authorization: `Bearer ${token}` } }]) {
      for (const { status } of await Promise.all(tries(by))) expect(status).toBe(401);
      expect((await t.ask('GET', '/api/clients', by)).status).toBe(401);
    }
    expect((await list(kim)).map(({ name }) => name)).not.toContain('Ivy');
    expect(await list(kim, 'search=ivy')).toEqual([]);
    expect(((await read(robin)).body as ClientDetail).revision).toBe(2);
  });

  it('[CL3] an administrator who is no therapist sees no client', async () => {
    await t.practice.context.db
      .updateTable('staff_member')
      .set({ roles: '["administrator"]' })
      .where('person', 'in', (eb) =>
        eb.selectFrom('person').where('name', '=', 'Kim Example').select('id'),
      )
      .execute();
    for (const path of ['/api/clients', `/api/clients/${ivy}`]) {
      expect((await t.ask('GET', path, { cookie: kim })).status).toBe(403);
    }
  });

  it('[CL6] is changed from its revision; what is wrong is named', async () => {
    expect(await keep(robin, { email: 'ivy' })).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid-message', detail: 'record.email' } },
    });
    expect(await keep(robin, { email: 'IVY@post.example' })).toMatchObject({
      status: 200,
      body: { revision: 3 },
    });
    expect(await keep(robin, { email: 'other@post.example' })).toMatchObject({
      status: 409,
      body: { error: { code: 'stale', detail: 'person' } },
    });
    expect(await list(robin, 'search=IVY@post')).toMatchObject([{ email: 'ivy@post.example' }]);
  });

  it('[CL14] the care sheet is the one of the sessions; each reading is entered', async () => {
    const path = `/api/clients/${ivy}/care`;
    const written = await t.ask('PUT', path, {
      cookie: robin,
      body: { revision: 0, sheet: SHEET },
    });
    expect(written.body).toEqual({ revision: 1 });
    const shown = await t.ask('GET', path, { cookie: robin });
    expect(shown.body).toMatchObject({
      sheet: SHEET,
      revision: 1,
      changed: { by: 'Dr. Robin Demo' },
    });
    const { sessions } = (await t.ask('GET', '/api/sessions', { cookie: robin }))
      .body as SessionList;
    const session = sessions.find(({ format }) => format === 'individual');
    const seat = session?.people.find(({ name }) => name === 'Ivy')?.seat ?? '';
    const inSession = `/api/sessions/${session?.id ?? ''}/people/${seat}/care`;
    expect((await t.ask('GET', inSession, { cookie: robin })).body).toEqual(shown.body);
    const trail = await t.practice.context.db
      .selectFrom('audit')
      .where('subject', '=', ivy)
      .select(['action', 'session'])
      .orderBy('at')
      .execute();
    expect(trail.map((entry) => [entry.action, entry.session !== null])).toEqual(
      expect.arrayContaining([
        ['care-sheet-changed', false],
        ['care-sheet-read', false],
        ['care-sheet-read', true],
      ]),
    );
    // Sheets of older pages do not say these two.
    const { agreedOn: _, ...contact } = SHEET.contact;
    const { emergency: __, ...older } = { ...SHEET, contact };
    const kept = await t.ask('PUT', path, { cookie: robin, body: { revision: 1, sheet: older } });
    expect(kept.body).toEqual({ revision: 2 });
  });

  it('[CL10] is archived and brought back', async () => {
    expect((await archived('PUT', robin)).status).toBe(204);
    expect(await list(robin, 'search=ivy')).toEqual([]);
    expect(await list(robin, 'show=archived')).toMatchObject([{ name: 'Ivy' }]);
    expect((await archived('DELETE', robin)).status).toBe(204);
    expect(await list(robin, 'search=ivy')).toHaveLength(1);
  });

  it('[CL4] is asked for as the contract says', async () => {
    for (const query of ['limit=0', 'limit=51', 'show=all', `search=${'x'.repeat(101)}`, 'x=1']) {
      const { status } = await t.ask('GET', `/api/clients?${query}`, { cookie: robin });
      expect([query, status]).toEqual([query, 400]);
    }
  });
});
