import type { OwnAccount } from '@rapport/shared/contract/own-account.ts';
import type { Staff } from '@rapport/shared/contract/staff.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliverDue } from '../practice/outbox/deliver.ts';
import { addStaffMember } from '../practice/staff/staff-members.ts';
import { smtpInbox, type SmtpInbox } from '../testing/smtp-inbox.ts';
import { engines } from '../testing/test-databases.ts';
import { cookieOf, testServer, type TestServer } from '../testing/test-server.ts';

const PASSWORD = 'a password of some length';
const OLD = 'ash@linden.example';
const NEW = 'ash@alder.example';
const BIRK = 'birk@linden.example';
const OVER = { status: 410, body: { error: { code: 'address-link-over' } } };
const MINUTE = 60_000;

describe.each(engines)('the address that somebody signs in with, on $kind', (engine) => {
  let t: TestServer;
  let inbox: SmtpInbox;
  let ash: string;
  let birk: string;

  const signIn = async (email: string) => {
    const answer = await t.ask('POST', '/api/auth/sign-in/email', {
      body: { email, password: PASSWORD },
    });
    return { status: answer.status, cookie: cookieOf(answer.headers) };
  };
  const add = async (email: string, name: string, role: 'administrator' | 'therapist') => {
    const account = await t.accounts.put({ email, name, password: PASSWORD });
    await addStaffMember(t.practice.database.kysely, { name, account, roles: [role] });
    return (await signIn(email)).cookie;
  };
  const begin = async (mail: boolean) => {
    t = await testServer(engine, mail ? { config: { smtp: inbox.settings } } : {});
    ash = await add(OLD, 'Ash Example', 'therapist');
    birk = await add(BIRK, 'Birk Example', 'administrator');
  };
  beforeEach(async () => {
    inbox = await smtpInbox();
  });
  afterEach(async () => {
    await t.end();
    await inbox.end();
  });

  const deliver = async () => {
    if (!t.delivering) throw new Error('no mail server was named');
    await deliverDue(t.delivering);
  };
  const ask = (email: string, password = PASSWORD, cookie = ash) =>
    t.ask('POST', '/api/account/address', { cookie, body: { email, proof: { password } } });
  const token = (at = -1) => /#(\S+)/.exec(inbox.received.at(at)?.email.text ?? '')?.[1] ?? '';
  const post = (path: string, sent: string) => t.ask('POST', path, { body: { token: sent } });
  const take = (sent = token()) => post('/api/address-link/use', sent);
  const me = async (cookie: string) => (await t.ask('GET', '/api/me', { cookie })).body;
  const logged = async () => {
    await t.practice.security.settled();
    const rows = await t.practice.database.kysely
      .selectFrom('security_log')
      .orderBy('id')
      .where('event', '=', 'staff-changed')
      .where('reason', 'like', 'address%')
      .selectAll()
      .execute();
    expect(JSON.stringify(rows)).not.toMatch(/linden|alder/i);
    return rows.map(({ reason }) => reason);
  };

  it('[AC4] is changed by a link that goes to the new one; the one before is told', async () => {
    await begin(true);
    const elsewhere = (await signIn(OLD)).cookie;
    expect(await ask(NEW, 'a wrong password')).toMatchObject({ status: 401 });
    expect((await ask(NEW.toUpperCase())).status).toBe(204);
    await deliver();
    expect(inbox.received.map(({ to }) => to)).toEqual([[NEW]]);
    const sent = token();
    const { kysely } = t.practice.database;
    const kept = JSON.stringify([
      await kysely.selectFrom('outbox').selectAll().execute(),
      await kysely.selectFrom('address_change').selectAll().execute(),
    ]);
    expect(kept).not.toContain(sent);
    expect((await post('/api/address-link', sent)).body).toEqual({ email: NEW });
    // Looking at it changes nothing: programs that read mail open links.
    expect((await signIn(NEW)).status).toBe(401);

    expect((await take()).status).toBe(204);
    expect(await me(ash)).toMatchObject({ email: NEW });
    expect(await me(elsewhere)).toBeNull();
    expect([(await signIn(OLD)).status, (await signIn(NEW)).status]).toEqual([401, 204]);
    await deliver();
    expect(inbox.received.map(({ to }) => to)).toEqual([[NEW], [OLD]]);
    const told = inbox.received.at(-1)?.email;
    expect(told?.subject).toBe('Your address was changed');
    expect(told?.text).not.toContain(NEW);
    expect(await take(sent)).toMatchObject(OVER);
    expect(await logged()).toEqual(['address-asked', 'address']);
  });

  it('[AC5] the link works once, for an hour, and a newer one replaces it', async () => {
    await begin(true);
    await ask(NEW);
    await deliver();
    const first = token();
    await ask('ash@birch.example');
    await deliver();
    expect(await take(first)).toMatchObject(OVER);
    expect(await post('/api/address-link', first)).toMatchObject(OVER);
    t.practice.now += 60 * MINUTE;
    expect(await take()).toMatchObject(OVER);
    await ask(NEW);
    await deliver();
    const both = await Promise.all([take(), take()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 410]);
    expect(await take('made-up')).toMatchObject(OVER);
  });

  it('[AC5] one that somebody signs in with is answered alike, and gets no letter', async () => {
    await begin(true);
    const answers = [await ask(BIRK), await ask(NEW)];
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [204, ''],
      [204, ''],
    ]);
    await deliver();
    expect(inbox.received.map(({ to }) => to)).toEqual([[NEW]]);
    // Nor is it taken where somebody was quicker.
    await ask('ash@birch.example');
    await deliver();
    await add('ash@birch.example', 'Clover Example', 'therapist');
    expect(await take()).toMatchObject(OVER);
    expect(await me(ash)).toMatchObject({ email: OLD });
  });

  it('[AC5] whose access has ended takes none', async () => {
    await begin(true);
    await ask(NEW);
    await deliver();
    const { kysely } = t.practice.database;
    await kysely.updateTable('staff_member').set({ deactivated_at: 1 }).execute();
    expect(await take()).toMatchObject(OVER);
  });

  it('[AC6] without mail an administrator changes it, and nobody else; their sign-ins end', async () => {
    await begin(false);
    expect(await ask(NEW)).toMatchObject({ status: 409, body: { error: { code: 'no-mail' } } });
    const own = (await t.ask('GET', '/api/account', { cookie: ash })).body as OwnAccount;
    expect(own.mail).toBe(false);
    const staff = async () => (await t.ask('GET', '/api/staff', { cookie: birk })).body as Staff;
    const row = async (name: string) =>
      (await staff()).colleagues.find((one) => one.name === name) ?? { id: '', revision: 0 };
    const change = (id: string, body: object, cookie = birk) =>
      t.ask('PUT', `/api/staff/people/${id}/address`, { cookie, body });
    const { id, revision } = await row('Ash Example');
    expect((await change(id, { email: NEW, revision }, ash)).status).toBe(403);
    expect(await change(id, { email: BIRK, revision })).toMatchObject({
      status: 409,
      body: { error: { code: 'email-taken' } },
    });
    expect((await change('nobody', { email: NEW, revision })).status).toBe(404);
    expect((await change(id, { email: NEW, revision })).body).toEqual({ revision: revision + 1 });
    expect(await me(ash)).toBeNull();
    expect([(await signIn(OLD)).status, (await signIn(NEW)).status]).toEqual([401, 204]);
    // Of two administrators the second is told.
    expect(await change(id, { email: 'ash@birch.example', revision })).toMatchObject({
      status: 409,
      body: { error: { code: 'stale' } },
    });
    // Their own leaves them signed in here.
    const own2 = await row('Birk Example');
    const answer = await change(own2.id, { email: 'b@linden.example', revision: own2.revision });
    expect(answer.status).toBe(200);
    expect(await me(birk)).toMatchObject({ email: 'b@linden.example' });
    expect(await logged()).toEqual(['address', 'address']);
  });

  it('[AC6] with mail, the address that an administrator takes away is told', async () => {
    await begin(true);
    const { colleagues } = (await t.ask('GET', '/api/staff', { cookie: birk })).body as Staff;
    const { id = '', revision = 0 } = colleagues.find(({ name }) => name === 'Ash Example') ?? {};
    await t.ask('PUT', `/api/staff/people/${id}/address`, {
      cookie: birk,
      body: { email: NEW, revision },
    });
    await deliver();
    expect(inbox.received.map(({ to }) => to)).toEqual([[OLD]]);
    t.practice.now += 3 * 24 * 60 * MINUTE;
    await t.ask('GET', '/api/staff', { cookie: birk });
    const { kysely } = t.practice.database;
    expect(await kysely.selectFrom('address_change').selectAll().execute()).toEqual([]);
  });
});
