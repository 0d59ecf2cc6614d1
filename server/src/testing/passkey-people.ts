import type { PasskeyOffer, PasskeyQuestion } from '@rapport/shared/contract/passkey.ts';
import type { OwnAccount } from '@rapport/shared/contract/own-account.ts';
import type { RecoveryCodes } from '@rapport/shared/contract/second-factor.ts';
import { expect } from 'vitest';
import type { SecurityEvent } from '../platform/security-events.ts';
import { setUpLink } from '../practice/staff/set-up.ts';
import { addStaffMember } from '../practice/staff/staff-members.ts';
import { TestPasskey, type Oddity } from './test-passkey.ts';
import { cookieOf, type TestServer } from './test-server.ts';

export const PASSWORD = 'a long enough password';
const EMAIL = 'ash@linden.example';
export const ORIGIN = 'http://localhost:3000';
export const REFUSED = { status: 403, body: { error: { code: 'passkey-refused' } } };

export type PasskeyPeople = ReturnType<typeof passkeyPeople>;

/** What people with passkeys do on a server, by HTTP alone; each is known by their cookie. */
export function passkeyPeople(t: TestServer) {
  const post = (path: string, cookie: string, body: unknown = {}) =>
    t.ask('POST', path, { cookie, body });
  const byPassword = async (email = EMAIL) =>
    cookieOf((await post('/api/auth/sign-in/email', '', { email, password: PASSWORD })).headers);
  /** A practice whose administrator has signed in with the password. */
  const begin = async (): Promise<string> => {
    const token = new URL((await setUpLink(t.practice.context)) ?? '').hash.slice(1);
    const practice = { token, practice: 'Linden Practice', country: 'CA', phone: '' };
    const person = { name: 'Ash Example', email: EMAIL, password: PASSWORD, alsoTherapist: true };
    expect((await post('/api/set-up', '', { ...practice, ...person })).status).toBe(204);
    return byPassword();
  };
  /** A colleague, with the password alone. */
  const colleague = async () => {
    const email = 'birk@linden.example';
    const account = await t.accounts.put({ email, name: 'Birk', password: PASSWORD });
    const { kysely } = t.practice.database;
    const id = await addStaffMember(kysely, { name: 'Birk', account, roles: ['therapist'] });
    return { id, email, account, cookie: await byPassword(email) };
  };
  const standing = async (cookie: string) =>
    ((await t.ask('GET', '/api/me', { cookie })).body as { secondFactor: string } | null)
      ?.secondFactor;
  const own = async (cookie: string) =>
    (await t.ask('GET', '/api/account', { cookie })).body as OwnAccount;
  const offered = async (cookie: string, proof = {}) =>
    (await post('/api/account/passkeys/offer', cookie, proof)).body as PasskeyOffer;
  const add = async (cookie: string, proof = {}, passkey = new TestPasskey(ORIGIN)) => {
    const made = passkey.make(await offered(cookie, proof));
    const answer = await post('/api/account/passkeys', cookie, { name: ' My laptop ', made });
    expect(answer.status).toBe(200);
    return { passkey, codes: (answer.body as RecoveryCodes).codes, answer };
  };
  /** A browser that asks to sign in with a passkey. */
  const asked = async (cookie = '') => {
    const answer = await post('/api/passkey-sign-in/offer', cookie);
    return { cookie: cookieOf(answer.headers), question: answer.body as PasskeyQuestion };
  };
  const signIn = async (passkey: TestPasskey, odd?: Oddity) => {
    const { cookie, question } = await asked();
    const answer = await post('/api/passkey-sign-in', cookie, {
      answer: passkey.answer(question, odd),
    });
    return { ...answer, cookie: cookieOf(answer.headers) };
  };
  const proofBy = async (cookie: string, passkey: TestPasskey) => {
    const { body } = await post('/api/account/passkey-proof/offer', cookie);
    return { passkey: passkey.answer(body as PasskeyQuestion) };
  };
  const remove = (cookie: string, id: string, proof: object) =>
    post(`/api/account/passkeys/${id}/remove`, cookie, proof);
  const logged = async (event: SecurityEvent) => {
    await t.practice.security.settled();
    const rows = await t.practice.database.kysely
      .selectFrom('security_log')
      .orderBy('id')
      .where('event', '=', event)
      .selectAll()
      .execute();
    expect(JSON.stringify(rows)).not.toMatch(/linden|example|laptop/i);
    return rows;
  };
  return {
    post,
    byPassword,
    begin,
    colleague,
    standing,
    own,
    offered,
    add,
    asked,
    signIn,
    proofBy,
    remove,
    logged,
  };
}
