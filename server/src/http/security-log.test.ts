import type { SessionList } from '@rapport/shared/contract/rest.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../testing/test-databases.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';

/** One evening, with all that belongs in the log; each step tells what it is to leave behind. */
describe.each(engines)('the security log of a running edge on $kind', (engine) => {
  let t: TestServer;
  let told: Set<string>;
  beforeAll(async () => {
    t = await testServer(engine);
    told = new Set();
  });
  afterAll(() => t.end());

  const added = async () => {
    await t.practice.security.settled();
    const { kysely } = t.practice.database;
    const rows = await kysely.selectFrom('security_log').selectAll().orderBy('id').execute();
    const fresh = rows.filter(({ id }) => !told.has(id));
    for (const { id } of fresh) told.add(id);
    return fresh;
  };
  const tokenOf = (name: string): string =>
    new URL(t.banner.links.find((l) => l.name === name)?.link ?? '').hash.slice(1);
  const signIn = (password: string, headers?: Record<string, string>) =>
    t.ask('POST', '/api/auth/sign-in/email', {
      body: { email: 'robin@demo.example', password },
      ...(headers && { headers }),
    });

  it('[SL6] gives each happening exactly its entry, and names nobody', async () => {
    const cookie = await t.signIn();
    const [entered] = await added();
    expect(entered).toMatchObject({ event: 'signed-in', times: 1 });
    const account = entered?.actor_account ?? 'missing';
    expect(entered?.source_hash).toMatch(/^[\w-]{22}$/);

    const { body } = await t.ask('GET', '/api/sessions', { cookie });
    const group = (body as SessionList).sessions.find(({ format }) => format === 'group');
    const alder = group?.people.find(({ name }) => name === 'Alder')?.seat ?? '';
    const path = `/api/sessions/${group?.id ?? ''}`;
    expect(await added()).toEqual([]);

    await signIn('wrong-wrong-wrong');
    expect(await added()).toEqual([
      expect.objectContaining({
        event: 'sign-in-failed',
        email_hash: expect.stringMatching(/^[\w-]{22}$/) as string,
      }),
    ]);

    await signIn('x', { origin: 'https://evil.example' });
    expect(await added()).toEqual([expect.objectContaining({ event: 'origin-refused' })]);

    await t.ask('POST', '/api/join', { body: { token: 'A'.repeat(43) } });
    expect(await added()).toEqual([
      expect.objectContaining({ event: 'link-refused', reason: 'forged', subject: null }),
    ]);

    await t.ask('POST', '/api/join', { body: { token: tokenOf('Alder') } });
    expect(await added()).toEqual([]);

    const guess = { token: tokenOf('Alder'), device: 'p'.repeat(22), code: '123456' };
    await t.ask('POST', '/api/own-code/enter', { body: guess });
    const [failed, ...more] = await added();
    expect(more).toEqual([]);
    expect(failed).toMatchObject({ event: 'device-code-failed', session: group?.id });
    expect(failed?.source_hash).toMatch(/^[\w-]{22}$/);

    await t.ask('POST', `${path}/people/${alder}/link`, { cookie });
    const [renewed, ...others] = await added();
    expect(others).toEqual([]);
    expect(failed?.subject).toBe(renewed?.subject);
    expect(renewed).toMatchObject({
      event: 'link-renewed',
      actor_account: account,
      session: group?.id,
    });

    await t.ask('POST', '/api/join', { body: { token: tokenOf('Alder') } });
    expect(await added()).toEqual([
      expect.objectContaining({
        event: 'link-refused',
        reason: 'withdrawn',
        subject: renewed?.subject,
      }),
    ]);

    await t.ask('DELETE', `${path}/people/${alder}/link`, { cookie });
    expect(await added()).toEqual([
      expect.objectContaining({ event: 'link-withdrawn', subject: renewed?.subject }),
    ]);

    await t.ask('GET', `${path}/messages`, { cookie });
    expect(await added()).toEqual([
      expect.objectContaining({ event: 'kept-messages-read', session: group?.id }),
    ]);

    const pact = { groupMessages: true, keepMessages: true, keepPolls: false };
    const { id: course = '', revision } = group?.course ?? {};
    await t.ask('POST', `/api/courses/${course}/changes`, {
      cookie,
      body: { revision, change: { kind: 'agree', pact } },
    });
    expect(await added()).toEqual([
      expect.objectContaining({ event: 'course-changed', reason: 'agree', actor_account: account }),
    ]);

    const { now } = t.practice;
    t.practice.now += 400 * 86_400_000;
    await t.ask('POST', '/api/join', { body: { token: tokenOf('Birch') } });
    t.practice.now = now;
    expect(await added()).toEqual([
      expect.objectContaining({ event: 'link-refused', reason: 'expired' }),
    ]);

    await t.ask('POST', '/api/auth/sign-out', { cookie, body: {} });
    expect(await added()).toEqual([
      expect.objectContaining({ event: 'signed-out', actor_account: account }),
    ]);

    while ((await signIn('wrong-wrong-wrong')).status !== 429);
    const failures = await added();
    expect(failures.filter(({ event }) => event === 'locked-out')).toHaveLength(1);
    expect(new Set(failures.map((row) => row.email_hash)).size).toBe(1);

    const all = JSON.stringify(
      await t.practice.database.kysely
        .selectFrom('security_log')
        .orderBy('id')
        .selectAll()
        .execute(),
    );
    const names = t.banner.links.map(({ name }) => name).join('|');
    // As whole words: random identifiers may spell a short name.
    const words = new RegExp(
      `(?<![\\w-])(?:demo\\.example|127\\.0\\.0|robin|${names})(?![\\w-])`,
      'i',
    );
    expect(`{"email":"robin@demo.example"}`).toMatch(words);
    expect(all).not.toMatch(words);
    for (const secret of [tokenOf('Alder'), tokenOf('Birch'), cookie]) {
      expect(all).not.toContain(secret);
    }
  });

  it('[SL8] hashes the network behind the trusted proxy, as the limits count it', async () => {
    const behind = await testServer(engine, { config: { trustProxy: ['loopback'] } });
    const read = new Set<string>();
    const from = async (address: string) => {
      const headers = { 'x-forwarded-for': address, origin: 'https://evil.example' };
      for (const path of ['/api/join', '/api/help-now/plan', '/api/auth/sign-in/email']) {
        const body = path.includes('sign-in')
          ? { email: 'nobody@demo.example', password: 'wrong-wrong' }
          : { token: 'A'.repeat(43), device: 'd'.repeat(32) };
        await behind.ask('POST', path, { body, headers: { 'x-forwarded-for': address } });
        await behind.ask('POST', path, { body, headers });
      }
      await behind.practice.security.settled();
      const { kysely } = behind.practice.database;
      const rows = await kysely
        .selectFrom('security_log')
        .orderBy('id')
        .select(['id', 'event', 'source_hash'])
        .execute();
      const fresh = rows.filter(({ id }) => !read.has(id));
      for (const { id } of fresh) read.add(id);
      expect(new Set(fresh.map(({ event }) => event))).toEqual(
        new Set(['origin-refused', 'link-refused', 'sign-in-failed']),
      );
      return new Set(fresh.map(({ source_hash }) => source_hash));
    };
    const [one] = await from('2001:db8:1:2:aaaa::1');
    expect(await from('2001:db8:1:2:bbbb::9')).toEqual(new Set([one]));
    const other = await from('2001:db8:1:3::1');
    expect(other.size).toBe(1);
    expect(other.has(one ?? null)).toBe(false);
    expect(await from('::ffff:192.0.2.1')).toEqual(await from('192.0.2.1'));
    await behind.end();
  });
});
