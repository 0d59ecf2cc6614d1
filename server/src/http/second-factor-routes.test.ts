import { ENDPOINTS, pathTo, type EndpointName } from '@rapport/shared/contract/http/endpoints.ts';
import type { AuthenticatorOffer, RecoveryCodes } from '@rapport/shared/contract/second-factor.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Staff } from '@rapport/shared/contract/staff.ts';
import { addStaffMember } from '../practice/staff/staff-members.ts';
import { setUpLink } from '../practice/staff/set-up.ts';
import { authenticatorOf, type TestAuthenticator } from '../testing/test-authenticator.ts';
import { engines } from '../testing/test-databases.ts';
import { cookieOf, testServer, type TestServer } from '../testing/test-server.ts';

const PASSWORD = 'a long enough password';
const EMAIL = 'ash@linden.example';
const STEP = 30_000;
const NEEDED = { status: 401, body: { error: { code: 'second-factor-needed' } } };
const WRONG = { status: 403, body: { error: { code: 'wrong-code' } } };

describe.each(engines)('a second factor, on $kind', (engine) => {
  let t: TestServer;
  beforeEach(async () => {
    t = await testServer(engine, { secondFactor: true });
  });
  afterEach(() => t.end());

  const signIn = async (known = '') => {
    const body = { email: EMAIL, password: PASSWORD };
    const headers = { cookie: known };
    const answer = await t.ask('POST', '/api/auth/sign-in/email', { body, headers });
    return { ...answer, cookie: cookieOf(answer.headers) };
  };
  /** A practice whose administrator has signed in with the password. */
  const begin = async (): Promise<string> => {
    const token = new URL((await setUpLink(t.practice.context)) ?? '').hash.slice(1);
    const body = {
      token,
      practice: 'Linden: Practice',
      country: 'CA',
      phone: '',
      name: 'Ash Example',
      email: EMAIL,
      password: PASSWORD,
      alsoTherapist: true,
    };
    expect(await t.ask('POST', '/api/set-up', { body })).toMatchObject({ status: 204 });
    return (await signIn()).cookie;
  };
  const offered = async (cookie: string, body = {}) =>
    (await t.ask('POST', '/api/account/authenticator/offer', { cookie, body }))
      .body as AuthenticatorOffer;
  const confirm = (cookie: string, code: string) =>
    t.ask('POST', '/api/account/authenticator', { cookie, body: { code } });
  const show = (cookie: string, code: string) =>
    t.ask('POST', '/api/account/second-factor', { cookie, body: { code } });
  const standing = async (cookie: string) =>
    (await t.ask('GET', '/api/me', { cookie })).body as { secondFactor: string } | null;
  const rowsOf = (table: 'authenticator' | 'authenticator_offer' | 'recovery_code') =>
    t.practice.database.kysely.selectFrom(table).selectAll().execute();

  /** Sets the second factor up. */
  const enrolled = async (cookie: string, body = {}) => {
    const offer = await offered(cookie, body);
    const app = authenticatorOf(offer);
    const answer = await confirm(cookie, app.codeAt(t.practice.now));
    expect(answer.status).toBe(200);
    return { app, offer, codes: (answer.body as RecoveryCodes).codes, answer };
  };
  /** Time goes on: the app shows a code that it has not shown yet. */
  const nextCode = (app: TestAuthenticator) => {
    t.practice.now += STEP;
    return app.codeAt(t.practice.now);
  };

  it('[FA1] the demo works with the password alone, a practice that is set up does not', async () => {
    const robin = await t.signIn();
    expect(await standing(robin)).toMatchObject({ secondFactor: 'done' });
    expect((await t.ask('GET', '/api/sessions', { cookie: robin })).status).toBe(200);
    const cookie = await begin();
    expect(await standing(cookie)).toMatchObject({ secondFactor: 'to-set-up' });
    expect(await t.ask('GET', '/api/sessions', { cookie })).toMatchObject(NEEDED);
  });

  it('[FA3] without it nothing is served but what completes the sign-in', async () => {
    const cookie = await begin();
    const anyIds = new Proxy({}, { get: () => 'none' }) as never;
    const guarded = (Object.keys(ENDPOINTS) as EndpointName[]).filter(
      (name) => !['everyone', 'signing-in'].includes(ENDPOINTS[name].who),
    );
    expect(guarded.length).toBeGreaterThan(40);
    const askAll = async (by: string) => {
      for (const name of guarded) {
        const { method } = ENDPOINTS[name];
        const body = method === 'GET' ? {} : { body: {} };
        const answer = await t.ask(method, pathTo(name, anyIds), { cookie: by, ...body });
        expect({ name, ...answer }).toMatchObject({ name, ...NEEDED });
      }
      expect(await t.accounts.signInOf({ cookie: by })).toBeUndefined();
    };
    await askAll(cookie);
    await enrolled(cookie);
    expect((await t.ask('GET', '/api/sessions', { cookie })).status).toBe(200);
    await askAll((await signIn()).cookie);
  });

  it('[FA4] is set up with an app, whose secret is sealed, and ten codes, which are hashed', async () => {
    const cookie = await begin();
    const offer = await offered(cookie);
    expect(offer.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(offer.uri).toBe(
      `otpauth://totp/${encodeURIComponent(`Linden  Practice:${EMAIL}`)}` +
        `?secret=${offer.secret}&issuer=${encodeURIComponent('Linden: Practice')}`,
    );
    const app = authenticatorOf(offer);
    expect(await confirm(cookie, '000000')).toMatchObject(WRONG);
    expect(await standing(cookie)).toMatchObject({ secondFactor: 'to-set-up' });
    const kept = JSON.stringify(await rowsOf('authenticator_offer'));
    const code = app.codeAt(t.practice.now);
    const { body, headers } = await confirm(cookie, `${code.slice(0, 3)} ${code.slice(3)}`);
    const { codes } = body as RecoveryCodes;
    expect(new Set(codes).size).toBe(10);
    for (const one of codes) expect(one).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
    expect(headers.getSetCookie().join()).toContain('rapport.device=');
    expect(await standing(cookie)).toMatchObject({ secondFactor: 'done' });

    expect(await rowsOf('authenticator_offer')).toEqual([]);
    const all =
      kept + JSON.stringify([await rowsOf('authenticator'), await rowsOf('recovery_code')]);
    expect(all).toContain('sealed1:');
    for (const secret of [offer.secret, ...codes, ...codes.map((one) => one.replace('-', ''))]) {
      expect(all).not.toContain(secret);
    }
  });

  it('[FA4] a secret that another sign-in was shown is not taken', async () => {
    const owner = await begin();
    const thief = (await signIn()).cookie;
    const seen = authenticatorOf(await offered(thief));
    await offered(owner);
    expect(await confirm(owner, seen.codeAt(t.practice.now))).toMatchObject(WRONG);
    await enrolled(owner);
    // The other sign-in has ended with it, and what a new one was offered is for nobody.
    expect(await standing(thief)).toBeNull();
    const again = (await signIn()).cookie;
    expect(
      await t.ask('POST', '/api/account/authenticator/offer', { cookie: again, body: {} }),
    ).toMatchObject(NEEDED);
    expect(await confirm(again, '000000')).toMatchObject(NEEDED);
  });

  it('[FA4] of two who set it up at once one does', async () => {
    const one = await begin();
    const two = (await signIn()).cookie;
    const apps = [authenticatorOf(await offered(one)), authenticatorOf(await offered(two))];
    const both = await Promise.all(
      [one, two].map((cookie, at) => confirm(cookie, apps[at]?.codeAt(t.practice.now) ?? '')),
    );
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await rowsOf('recovery_code')).toHaveLength(10);
  });

  it('[FA4] another app takes its place with the password, and not with an open page', async () => {
    const cookie = await begin();
    const before = await enrolled(cookie);
    const ask = (body: object) =>
      t.ask('POST', '/api/account/authenticator/offer', { cookie, body });
    expect(await ask({})).toMatchObject({ status: 400 });
    expect(await ask({ password: 'a wrong password' })).toMatchObject({
      status: 401,
      body: { error: { code: 'wrong-credentials' } },
    });
    const after = await enrolled(cookie, { password: PASSWORD });
    const next = (await signIn()).cookie;
    expect(await show(next, before.codes[0] ?? '')).toMatchObject(WRONG);
    expect(await show(next, nextCode(before.app))).toMatchObject(WRONG);
    expect((await show(next, after.app.codeAt(t.practice.now))).status).toBe(204);
  });

  it('[FA2] a code completes a sign-in, and counts once', async () => {
    const first = await begin();
    const { app } = await enrolled(first);
    const second = (await signIn()).cookie;
    expect(await standing(second)).toMatchObject({ secondFactor: 'to-show' });
    // The code that set it up was one too.
    expect(await show(second, app.codeAt(t.practice.now))).toMatchObject(WRONG);
    const code = nextCode(app);
    const third = (await signIn()).cookie;
    const both = [await show(second, code), await show(third, code)];
    expect(both.map(({ status }) => status)).toEqual([204, 403]);
    expect(await standing(second)).toMatchObject({ secondFactor: 'done' });
    expect(await standing(third)).toMatchObject({ secondFactor: 'to-show' });
  });

  it('[FA6] a recovery code does in place of the app, however it is typed, and once', async () => {
    const { codes } = await enrolled(await begin());
    const [code = ''] = codes;
    const cookie = (await signIn()).cookie;
    const typed = ` ${code.toUpperCase().replace('-', ' ')} `;
    expect((await show(cookie, typed)).status).toBe(204);
    const other = (await signIn()).cookie;
    expect(await show(other, code)).toMatchObject(WRONG);
    expect((await show(other, codes[9] ?? '')).status).toBe(204);
    expect(await rowsOf('recovery_code')).toHaveLength(8);
  });

  it('[FA5] guessing is held up, and not a device that has signed in before', async () => {
    const cookie = await begin();
    const { app, answer } = await enrolled(cookie);
    const device = cookieOf(answer.headers);
    const thief = await signIn();
    // The right password alone makes no device known.
    expect(thief.headers.getSetCookie().join()).not.toContain('rapport.device=');
    for (let times = 0; times < 11; times += 1) {
      expect(await show(thief.cookie, '000000')).toMatchObject(WRONG);
    }
    // A minute from the eleventh on, of which half is over.
    const refused = await show(thief.cookie, nextCode(app));
    expect(refused).toMatchObject({ status: 429 });
    expect(refused.headers.get('retry-after')).toBe('30');
    const owner = await signIn(device);
    expect((await show(`${owner.cookie}; ${device}`, app.codeAt(t.practice.now))).status).toBe(204);
  });

  it('[FA1] an administrator says that nobody needs it; who has it shows it all the same', async () => {
    const cookie = await begin();
    await enrolled(cookie);
    const rule = () => t.ask('GET', '/api/staff/second-factor', { cookie });
    expect(await rule()).toMatchObject({ body: { required: true } });
    const put = (required: boolean) =>
      t.ask('PUT', '/api/staff/second-factor', { cookie, body: { required } });
    expect((await put(false)).status).toBe(204);
    expect(await rule()).toMatchObject({ body: { required: false } });
    const email = 'birk@linden.example';
    await t.accounts.put({ email, name: 'Birk', password: PASSWORD });
    const birk = cookieOf(
      (await t.ask('POST', '/api/auth/sign-in/email', { body: { email, password: PASSWORD } }))
        .headers,
    );
    expect(await standing(birk)).toMatchObject({ secondFactor: 'done' });
    expect(await standing((await signIn()).cookie)).toMatchObject({ secondFactor: 'to-show' });
    await put(true);
    expect(await standing(birk)).toMatchObject({ secondFactor: 'to-set-up' });
  });

  it('[FA8] an administrator takes a colleague’s away: they are out at once, and begin anew', async () => {
    const cookie = await begin();
    await enrolled(cookie);
    const email = 'birk@linden.example';
    const account = await t.accounts.put({ email, name: 'Birk', password: PASSWORD });
    const { kysely } = t.practice.database;
    const id = await addStaffMember(kysely, { name: 'Birk', account, roles: ['therapist'] });
    const signInBirk = async () =>
      cookieOf(
        (await t.ask('POST', '/api/auth/sign-in/email', { body: { email, password: PASSWORD } }))
          .headers,
      );
    const birk = await signInBirk();
    const { codes } = await enrolled(birk);
    const remove = (person: string, by = cookie) =>
      t.ask('DELETE', `/api/staff/people/${person}/second-factor`, { cookie: by });
    const { colleagues } = (await t.ask('GET', '/api/staff', { cookie })).body as Staff;
    expect(colleagues.map(({ name, secondFactor }) => [name, secondFactor])).toEqual([
      ['Ash Example', true],
      ['Birk', true],
    ]);
    expect(await remove(id, birk)).toMatchObject({ status: 403 });
    const own = colleagues.find(({ name }) => name === 'Ash Example')?.id ?? '';
    expect(await remove(own)).toMatchObject({ status: 403 });
    expect(await remove('nobody')).toMatchObject({ status: 404 });
    expect(await remove(id)).toMatchObject({ status: 204 });
    expect(await standing(birk)).toBeNull();
    const again = await signInBirk();
    expect(await standing(again)).toMatchObject({ secondFactor: 'to-set-up' });
    expect(await show(again, codes[0] ?? '')).toMatchObject(WRONG);
    expect(await standing(cookie)).toMatchObject({ secondFactor: 'done' });
    await t.practice.security.settled();
    const rows = await kysely
      .selectFrom('security_log')
      .orderBy('id')
      .where('reason', '=', 'removed')
      .where('event', '=', 'second-factor-changed')
      .select(['subject'])
      .execute();
    expect(rows).toEqual([{ subject: id }]);
  });

  it('[SL1] each step is entered, with identifiers alone', async () => {
    const cookie = await begin();
    const { codes } = await enrolled(cookie);
    const other = (await signIn()).cookie;
    await show(other, '000000');
    await show(other, codes[0] ?? '');
    await t.ask('PUT', '/api/staff/second-factor', { cookie: other, body: { required: false } });
    await t.practice.security.settled();
    const rows = await t.practice.database.kysely
      .selectFrom('security_log')
      .orderBy('id')
      .where('event', 'in', [
        'second-factor-shown',
        'second-factor-failed',
        'second-factor-changed',
      ])
      .selectAll()
      .execute();
    expect(rows.map(({ event, reason }) => `${event} ${reason ?? ''}`).toSorted()).toEqual([
      'second-factor-changed not-required',
      'second-factor-changed set-up',
      'second-factor-failed ',
      'second-factor-shown recovery-code',
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/linden|example/i);
  });
});
