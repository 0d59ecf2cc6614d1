import type { HelpNow } from '@rapport/shared/contract/help-now.ts';
import type { SessionList } from '@rapport/shared/contract/rest.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceHash } from '../platform/device-hash.ts';
import { engines } from '../testing/test-databases.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';

const DEVICE = 'd'.repeat(22);

describe.each(engines)('help now over HTTP on $kind', (engine) => {
  let t: TestServer;
  beforeAll(async () => {
    t = await testServer(engine);
  });
  afterAll(() => t.end());

  const tokenOf = (name: string) => {
    const { link } = t.banner.links.find((l) => l.name === name) ?? {};
    return new URL(link ?? '').hash.slice(1);
  };
  const planFor = (token: string) =>
    t.ask('POST', '/api/help-now/plan', { body: { token, device: DEVICE } });
  const refused = async (token: string) => {
    const { status, body } = await planFor(token);
    return [status, (body as { error: { code: string } }).error.code];
  };

  it('[HN1] gives the numbers to everyone, and nobody’s name with them', async () => {
    const { status, body, headers } = await t.ask('GET', '/api/help-now');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    const { practice, lines } = body as HelpNow;
    expect(practice).toMatchObject({ name: 'Demo practice', phone: { dial: '+12025550175' } });
    expect(lines.map(({ name, ways }) => [name, ways[0]])).toEqual([
      ['Demo emergency', { kind: 'call', text: '+1 202 555 0100', dial: '+12025550100' }],
      ['Demo crisis line', { kind: 'call', text: '+1 202 555 0142', dial: '+12025550142' }],
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Fern|Robin|Moss|verified/u);
  });

  it('[HN3] gives a plan only to a device that was let in with the link', async () => {
    expect(await refused('nonsense')).toEqual([404, 'link-invalid']);
    expect((await planFor(tokenOf('Fern'))).body).toEqual({});
    const cookie = await t.signIn();
    const { sessions } = (await t.ask('GET', '/api/sessions', { cookie })).body as SessionList;
    for (const { id, people } of sessions) {
      const { seat } = people.find(({ name }) => name === 'Fern') ?? {};
      if (seat !== undefined) t.practice.letIn.add(deviceHash(id, seat, DEVICE));
    }
    const { status, body } = await planFor(tokenOf('Fern'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ plan: { places: 'The library café. My neighbour’s kitchen.' } });
    expect(JSON.stringify(body)).not.toMatch(/Invented Lane|555/u);
    expect((await planFor(tokenOf('Birch'))).body).toEqual({});
  });

  it('[CS13] lets staff, and nobody else, read and change what is told of the practice', async () => {
    const path = '/api/practice';
    const profile = { name: '', country: 'GB', phone: '', hours: { kind: 'always' } };
    expect((await t.ask('GET', path)).status).toBe(401);
    expect((await t.ask('PUT', path, { body: { revision: 1, profile } })).status).toBe(401);
    const cookie = await t.signIn('kim@demo.example');
    const put = (change: object) =>
      t.ask('PUT', path, { cookie, body: { revision: 1, profile: { ...profile, ...change } } });
    expect(await put({ phone: '999 / 112' })).toMatchObject({
      status: 400,
      body: { error: { detail: 'profile.phone' } },
    });
    expect(await put({ phone: '020 7946 0999' })).toMatchObject({ body: { revision: 2 } });
    expect((await t.ask('GET', path, { cookie })).body).toMatchObject({
      profile: { phone: '020 7946 0999' },
      changed: { by: 'Kim Example' },
    });
  });

  it('[HT3] limits how often it is asked', async () => {
    const answers = [];
    for (let asked = 0; asked < 620; asked++) {
      answers.push((await t.ask('GET', '/api/help-now')).status);
    }
    expect(answers.at(-1)).toBe(429);
  });
});
