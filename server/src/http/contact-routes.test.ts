import type { ClientDetail, ClientList } from '@rapport/shared/contract/client.ts';
import type { SessionList } from '@rapport/shared/contract/rest.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../testing/test-databases.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';

describe.each(engines)('how somebody is reached, over HTTP on $kind', (engine) => {
  let t: TestServer;
  let robin: string;
  let sessions: SessionList['sessions'];
  beforeAll(async () => {
    t = await testServer(engine);
    robin = await t.signIn();
    ({ sessions } = (await t.ask('GET', '/api/sessions', { cookie: robin })).body as SessionList);
  });
  afterAll(() => t.end());

  const session = (format: string) => sessions.find((one) => one.format === format);
  const contact = (name: string, as: object, format = 'group', of = format) => {
    const seat = session(of)?.people.find((person) => person.name === name)?.seat ?? '';
    return t.ask('GET', `/api/sessions/${session(format)?.id ?? ''}/people/${seat}/contact`, as);
  };

  it('[RL5] gives the link that they have, and what the record holds', async () => {
    const link = t.banner.links.find(({ name }) => name === 'Fern')?.link;
    expect(await contact('Fern', { cookie: robin })).toMatchObject({ status: 200, body: { link } });
    const cookie = robin;
    const { clients } = (await t.ask('GET', '/api/clients', { cookie })).body as ClientList;
    const path = `/api/clients/${clients.find(({ name }) => name === 'Fern')?.id ?? ''}`;
    const { record, revision } = (await t.ask('GET', path, { cookie })).body as ClientDetail;
    const phone = { country: 'US', number: '(202) 555-0117' };
    const body = { revision, record: { ...record, phone, email: 'fern@mail.example' } };
    expect((await t.ask('PUT', path, { cookie, body })).status).toBe(200);
    expect((await contact('Fern', { cookie })).body).toEqual({
      link,
      email: 'fern@mail.example',
      phone: { text: expect.stringContaining('555') as string, dial: '+12025550117' },
    });
  });

  it('[RL5] gives a link that was withdrawn to nobody, and nothing of a colleague', async () => {
    const seat = session('group')?.people.find(({ name }) => name === 'Elm')?.seat ?? '';
    const path = `/api/sessions/${session('group')?.id ?? ''}/people/${seat}/link`;
    expect((await t.ask('DELETE', path, { cookie: robin })).status).toBe(204);
    expect((await contact('Elm', { cookie: robin })).body).toEqual({});
    expect((await contact('Kim Example', { cookie: robin })).body).toEqual({});
  });

  it('[RL5] is for the facilitators of the session alone', async () => {
    const kim = await t.signIn('kim@demo.example');
    expect((await contact('Fern', { cookie: kim })).status).toBe(200);
    expect((await contact('Ivy', { cookie: kim }, 'individual')).status).toBe(403);
    expect((await contact('Ivy', { cookie: robin }, 'group', 'individual')).status).toBe(404);
    expect((await contact('Fern', {})).status).toBe(401);
    const { link } = t.banner.links.find(({ name }) => name === 'Fern') ?? {};
    const authorization = `Bearer ${new URL(link ?? '').hash.slice(1)}`;
    expect((await contact('Fern', { headers: { authorization } })).status).toBe(401);
  });
});
