import type { AuthenticatorOffer, RecoveryCodes } from '@rapport/shared/contract/second-factor.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authenticatorOf } from '../testing/test-authenticator.ts';
import { engines } from '../testing/test-databases.ts';
import { cookieOf, testServer, type TestServer } from '../testing/test-server.ts';

const EMAIL = 'ash@linden.example';
const PASSWORD = 'a long enough password';
const OTHER = 'another long password';
const REFUSED = { status: 401, body: { error: { code: 'wrong-credentials' } } };

describe.each(engines)('one’s own account, on $kind', (engine) => {
  let t: TestServer;
  beforeEach(async () => {
    t = await testServer(engine);
    await t.accounts.put({ email: EMAIL, name: 'Ash', password: PASSWORD });
  });
  afterEach(() => t.end());

  const signIn = async (password = PASSWORD) => {
    const body = { email: EMAIL, password };
    return cookieOf((await t.ask('POST', '/api/auth/sign-in/email', { body })).headers);
  };
  const me = async (cookie: string) => (await t.ask('GET', '/api/me', { cookie })).body;
  const post = (cookie: string, path: string, body: object) =>
    t.ask('POST', `/api/account/${path}`, { cookie, body });
  const shown = async (cookie: string) => (await t.ask('GET', '/api/account', { cookie })).body;

  it('[AC1] says how it is protected, and gives new recovery codes for the password', async () => {
    const cookie = await signIn();
    expect(await shown(cookie)).toEqual({
      passkeys: [],
      recoveryCodes: 0,
      required: false,
      mail: false,
    });
    expect(await post(cookie, 'recovery-codes', { password: PASSWORD })).toMatchObject({
      status: 404,
    });
    const offer = await post(cookie, 'authenticator/offer', { password: PASSWORD });
    const code = authenticatorOf(offer.body as AuthenticatorOffer).codeAt(t.practice.now);
    const first = (await post(cookie, 'authenticator', { code })).body as RecoveryCodes;
    const since = new Date(t.practice.now).toISOString();
    expect(await shown(cookie)).toMatchObject({ app: { since }, recoveryCodes: 10 });
    const used = await signIn();
    await post(used, 'second-factor', { code: first.codes[0] });
    expect(await shown(used)).toMatchObject({ app: { since }, recoveryCodes: 9 });

    expect(await post(used, 'recovery-codes', { password: OTHER })).toMatchObject(REFUSED);
    const renewed = await post(used, 'recovery-codes', { password: PASSWORD });
    const { codes } = renewed.body as RecoveryCodes;
    expect(await shown(used)).toMatchObject({ recoveryCodes: 10 });
    const next = await signIn();
    expect(await post(next, 'second-factor', { code: first.codes[1] })).toMatchObject({
      status: 403,
    });
    expect((await post(next, 'second-factor', { code: codes[1] })).status).toBe(204);
  });

  it('[AC2] changes the password, with the one before, and ends the other sign-ins', async () => {
    const [cookie, elsewhere] = [await signIn(), await signIn()];
    const change = (password: string, newPassword = OTHER) =>
      t.ask('PUT', '/api/account/password', { cookie, body: { password, newPassword } });
    expect(await change('a wrong password')).toMatchObject(REFUSED);
    expect(await change(PASSWORD, 'too short')).toMatchObject({ status: 400 });
    expect(await me(elsewhere)).not.toBeNull();
    expect((await change(PASSWORD)).status).toBe(204);
    expect(await me(cookie)).not.toBeNull();
    expect(await me(elsewhere)).toBeNull();
    expect(await me(await signIn())).toBeNull();
    expect(await me(await signIn(OTHER))).not.toBeNull();
    await t.practice.security.settled();
    const rows = await t.practice.database.kysely
      .selectFrom('security_log')
      .orderBy('id')
      .where('event', '=', 'password-changed')
      .select('id')
      .execute();
    expect(rows).toHaveLength(1);
  });

  it('[AC2] signs out everywhere else, and nobody else', async () => {
    const [cookie, elsewhere, robin] = [await signIn(), await signIn(), await t.signIn()];
    expect((await post(cookie, 'sign-out-elsewhere', {})).status).toBe(204);
    expect(await me(cookie)).not.toBeNull();
    expect(await me(elsewhere)).toBeNull();
    expect(await me(robin)).not.toBeNull();
  });

  it('[AC2] wrong passwords count as at the sign-in', async () => {
    const cookie = (await signIn()).replace(/rapport\.device=[^;]+; ?/u, '');
    for (let times = 0; times < 6; times += 1) {
      expect(await post(cookie, 'recovery-codes', { password: OTHER })).toMatchObject(REFUSED);
    }
    expect((await post(cookie, 'recovery-codes', { password: PASSWORD })).status).toBe(429);
  });
});
