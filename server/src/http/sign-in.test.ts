import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secretFrom } from '../platform/secret.ts';
import { engines } from '../testing/test-databases.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';

const DAY = 86_400_000;

/** A token as Better Auth's cookie holds it, signed by whoever knows the installation's secret. */
function signed(token: string): string {
  const key = secretFrom('a secret that only this test knows').keyFor('staff sign-in');
  const mac = createHmac('sha256', key.toString('base64url')).update(token).digest('base64');
  return encodeURIComponent(`${token}.${mac}`);
}

describe.each(engines)('signing in on $kind', (engine) => {
  let t: TestServer;
  beforeAll(async () => {
    t = await testServer(engine);
  });
  afterAll(() => t.end());

  const robin = () => t.banner.staff.find((s) => s.email.startsWith('robin'));
  const signIn = (body: unknown, headers?: Record<string, string>) =>
    t.ask('POST', '/api/auth/sign-in/email', { body, ...(headers && { headers }) });

  it('[ST1] gives a cookie that no script can read, and nothing else', async () => {
    const answer = await signIn({ email: robin()?.email, password: robin()?.password });
    expect(answer).toMatchObject({ status: 204, body: '' });
    const [device, cookie, ...others] = answer.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(device).toMatch(/^rapport\.device=[^;]+;.*; HttpOnly/);
    expect(cookie).toMatch(/^rapport\.session_token=[^;]+;/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).not.toMatch(/; Secure/);
  });

  it('[ST12] keeps no token that a cookie could be made of', async () => {
    const cookie = await t.signIn();
    const token = decodeURIComponent(/session_token=([^.%]+)/.exec(cookie)?.[1] ?? '');
    expect(token).toMatch(/^\w{32}$/);
    const rows = await t.practice.database.kysely
      .selectFrom('auth_session' as 'setting')
      .selectAll()
      .execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);

    // What stands in the database instead opens nothing, even signed with the right secret.
    const { handle } = t.accounts;
    for (const { token: kept } of rows as never as { token: string }[]) {
      const forged = `rapport.session_token=${signed(kept)}`;
      const asked = new Request('http://localhost:3000/api/auth/get-session', {
        headers: { cookie: forged },
      });
      expect(await (await handle(asked)).json()).toBeNull();
    }
    const own = new Request('http://localhost:3000/api/auth/get-session', {
      headers: { cookie: `rapport.session_token=${signed(token)}` },
    });
    expect(await (await handle(own)).json()).toMatchObject({ user: { name: 'Dr. Robin Demo' } });
  });

  it('takes the address in any case', async () => {
    const answer = await signIn({ email: 'ROBIN@Demo.Example', password: robin()?.password });
    expect(answer.status).toBe(204);
  });

  it('[ST2] tells who is signed in, until they sign out', async () => {
    const cookie = await t.signIn();
    const me = { name: 'Dr. Robin Demo', email: 'robin@demo.example' };
    expect(await t.ask('GET', '/api/me', { cookie })).toMatchObject({ status: 200, body: me });
    const out = await t.ask('POST', '/api/auth/sign-out', { cookie, body: {} });
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie().join()).toMatch(/session_token=;.*Max-Age=0/);
    expect(await t.ask('GET', '/api/me', { cookie })).toMatchObject({ status: 200, body: null });
  });

  it.each([
    ['a wrong password', { email: 'robin@demo.example', password: 'wrong-wrong-wrong' }],
    ['an unknown address', { email: 'nobody@demo.example', password: 'wrong-wrong-wrong' }],
  ])('[ST1] refuses %s, without telling which it was', async (_what, body) => {
    expect(await signIn(body)).toMatchObject({
      status: 401,
      body: { error: { code: 'wrong-credentials' } },
    });
  });

  it.each([
    ['no password', { email: 'robin@demo.example' }],
    ['no address', { email: 'robin', password: 'x' }],
    ['an endless password', { email: 'robin@demo.example', password: 'x'.repeat(1000) }],
    ['what is no object', ['robin']],
  ])('[HT2] refuses %s as not understood', async (_what, body) => {
    expect(await signIn(body)).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid-message' } },
    });
  });

  it('[GA2] is refused to pages of other sites', async () => {
    const body = { email: robin()?.email, password: robin()?.password };
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      // DNS rebinding: another site's name that leads to us.
      { origin: 'http://evil.example:3000', host: 'evil.example:3000' },
      { origin: 'http://evil.example', host: 'evil.example', 'sec-fetch-site': 'same-origin' },
    ]) {
      expect(await signIn(body, headers)).toMatchObject({
        status: 403,
        body: { error: { code: 'not-allowed' } },
      });
    }
    expect((await signIn(body, { origin: 'http://localhost:3000' })).status).toBe(204);
  });

  it.each([
    ['POST', '/sign-up/email'],
    ['POST', '/request-password-reset'],
    ['POST', '/update-user'],
    ['POST', '/delete-user'],
    ['GET', '/get-session'],
    ['GET', '/list-sessions'],
    ['GET', '/ok'],
    ['GET', '/error'],
    ['GET', '/sign-in/email'],
  ])('[ST3] leaves no other door open: %s %s', async (method, path) => {
    const cookie = await t.signIn();
    const body = method === 'POST' ? { body: { email: 'x@y.example', password: 'x' } } : {};
    const answer = await t.ask(method, `/api/auth${path}`, { cookie, ...body });
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'not-found' } } });
  });

  it('[ST2] ends by itself a week after the password was given', async () => {
    const cookie = await t.signIn();
    const now = t.practice.now;
    t.practice.now = now + 8 * DAY;
    expect((await t.ask('GET', '/api/me', { cookie })).body).toBeNull();
    t.practice.now = now;
    expect((await t.ask('GET', '/api/me', { cookie })).body).toBeNull();
    await t.practice.security.settled();
    const ended = await t.practice.database.kysely
      .selectFrom('security_log')
      .orderBy('id')
      .where('event', '=', 'sign-in-ended')
      .select('reason')
      .execute();
    expect(ended).toEqual([{ reason: 'expired' }]);
  });

  it('does not accept a cookie that was tampered with', async () => {
    const cookie = await t.signIn();
    const forged = cookie.replace(/(?<=session_token=)./, (first) => (first === 'A' ? 'B' : 'A'));
    expect((await t.ask('GET', '/api/me', { cookie: forged })).body).toBeNull();
  });

  it('[HT3] lets who guesses wait, and not whoever has signed in on this device before', async () => {
    const guess = { email: 'kim@demo.example', password: 'guess-guess-guess' };
    const right = t.banner.staff.find((s) => s.email === guess.email)?.password;
    const cookie = await t.signIn(guess.email);
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++) statuses.push((await signIn(guess)).status);
    expect(statuses).toEqual([...Array<number>(6).fill(401), 429, 429]);
    const blocked = await signIn({ ...guess, password: right });
    expect(blocked).toMatchObject({ status: 429, body: { error: { code: 'rate-limited' } } });
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(30);
    expect((await signIn({ ...guess, password: right }, { cookie })).status).toBe(204);
    expect(await t.signIn('robin@demo.example')).not.toBe('');
  });

  it('[ST9] signing out clears what the browser keeps, but not whom the device is known to', async () => {
    const cookie = await t.signIn();
    const out = await t.ask('POST', '/api/auth/sign-out', { cookie, body: {} });
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(out.headers.getSetCookie().join()).not.toMatch(/rapport\.device/);
    expect((await t.ask('GET', '/api/me', { cookie })).headers.get('clear-site-data')).toBeNull();
  });
});

describe('behind TLS', () => {
  it('[ST1] keeps the cookies to this host', async () => {
    const [engine] = engines;
    if (!engine) throw new Error('no engine');
    const t = await testServer(engine, {
      config: { publicUrl: 'https://rapport.example' },
    });
    try {
      const email = 'robin@demo.example';
      const right = t.banner.staff.find((s) => s.email === email)?.password;
      const first = await t.ask('POST', '/api/auth/sign-in/email', {
        body: { email, password: right },
      });
      expect(first.status).toBe(204);
      expect(first.headers.getSetCookie()).toHaveLength(2);
      for (const cookie of first.headers.getSetCookie())
        expect(cookie).toMatch(/^__Host-rapport\.\w+=.*; Path=\/;.*; Secure/);
    } finally {
      await t.end();
    }
  });
});
