import type { MailShown } from '@rapport/shared/contract/mail.ts';
import type { Staff } from '@rapport/shared/contract/staff.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailService } from '../practice/mail-service.ts';
import { deliverDue } from '../practice/outbox/deliver.ts';
import { mailInvitation } from '../practice/staff/invitations.ts';
import { setUpLink } from '../practice/staff/set-up.ts';
import { smtpInbox, type SmtpInbox } from '../testing/smtp-inbox.ts';
import { engines } from '../testing/test-databases.ts';
import { cookieOf, testServer, type TestServer } from '../testing/test-server.ts';
import { secretFrom } from '../platform/secret.ts';

const PASSWORD = 'a password of some length';
/** A machine may be busy: what has to happen has this long. */
const POLL = { timeout: 30_000 };
const BIRK = { name: 'Birk Example', email: 'birk@linden.example', roles: ['therapist'] };

describe.each(engines)('mail of the practice on $kind', (engine) => {
  let t: TestServer;
  let inbox: SmtpInbox;
  let cookie: string;

  beforeEach(async () => {
    inbox = await smtpInbox();
    t = await testServer(engine, { config: { smtp: inbox.settings } });
    cookie = await begin(t);
  });
  afterEach(async () => {
    await t.end();
    await inbox.end();
  });

  const begin = async (server: TestServer) => {
    const link = (await setUpLink(server.practice.context)) ?? '';
    const body = {
      token: new URL(link).hash.slice(1),
      practice: 'Linden Practice',
      country: 'CA',
      phone: '(403) 555-0123',
      name: 'Ash Example',
      email: 'ash@linden.example',
      password: PASSWORD,
      alsoTherapist: true,
    };
    await server.ask('POST', '/api/set-up', { body });
    const signIn = { email: body.email, password: PASSWORD };
    return cookieOf(
      (await server.ask('POST', '/api/auth/sign-in/email', { body: signIn })).headers,
    );
  };
  const deliver = async () => {
    if (!t.delivering) throw new Error('no mail server was named');
    await deliverDue(t.delivering);
  };
  const post = (path: string, body: unknown = {}) => t.ask('POST', path, { cookie, body });
  const staff = async () => (await t.ask('GET', '/api/staff', { cookie })).body as Staff;
  const shown = async () => (await t.ask('GET', '/api/mail', { cookie })).body as MailShown;
  const tokenIn = (text = '') => /#(\S+)/.exec(text)?.[1] ?? '';
  const accept = (token: string) =>
    t.ask('POST', '/api/staff/invitation/accept', {
      body: { token, name: 'Birk', password: PASSWORD },
    });
  const everything = async () => {
    const { kysely } = t.practice.database;
    return JSON.stringify([
      await kysely.selectFrom('outbox').selectAll().execute(),
      await kysely.selectFrom('staff_invitation').selectAll().execute(),
      await kysely.selectFrom('password_link').selectAll().execute(),
    ]);
  };

  it('[OU8] a colleague is invited by mail, with a link that stands nowhere else', async () => {
    expect(await post('/api/staff/invitations/mail', BIRK)).toMatchObject({ status: 204 });
    await deliver();
    const [mail] = inbox.received;
    expect(mail?.to).toEqual(['birk@linden.example']);
    expect(mail?.email).toMatchObject({
      subject: 'Your invitation',
      from: { name: 'Linden Practice' },
    });
    const token = tokenIn(mail?.email.text);
    expect(await everything()).not.toContain(token);
    expect(mail?.email.html).toContain(`/invitation#${token}`);
    expect(await accept(token)).toMatchObject({ status: 204 });
    expect((await staff()).colleagues.map(({ name }) => name)).toContain('Birk');
  });

  it('[OU2] [OU8] an invitation that was taken back or replaced is not sent', async () => {
    await post('/api/staff/invitations/mail', BIRK);
    const [open] = (await staff()).invitations;
    await t.ask('DELETE', `/api/staff/invitations/${open?.id ?? ''}`, { cookie });
    await post('/api/staff/invitations/mail', { ...BIRK, email: 'clover@linden.example' });
    await post('/api/staff/invitations', { ...BIRK, email: 'clover@linden.example' });
    await deliver();
    expect(inbox.received).toEqual([]);
    expect((await shown()).undelivered).toEqual([]);
  });

  it('[OU4] [OU8] a copy that arrives twice has one link, and both copies open it', async () => {
    inbox.moods.push({ at: 'cut-after' });
    await post('/api/staff/invitations/mail', BIRK);
    await deliver();
    t.practice.now += 60_000;
    await deliver();
    const [first, second] = inbox.received.map(({ email }) => email);
    expect(second?.messageId).toBe(first?.messageId);
    expect(tokenIn(second?.text)).toBe(tokenIn(first?.text));
    expect((await accept(tokenIn(first?.text))).status).toBe(204);
  });

  it('[OU8] nobody is invited by mail with an address that somebody signs in with', async () => {
    const answer = await post('/api/staff/invitations/mail', {
      ...BIRK,
      email: 'ash@linden.example',
    });
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'email-taken' } } });
    await deliver();
    expect(inbox.received).toEqual([]);
  });

  it('[OU8] a link for a new password goes to its holder alone, as long as it works', async () => {
    await post('/api/staff/invitations/mail', BIRK);
    await deliver();
    await accept(tokenIn(inbox.received[0]?.email.text));
    const { id = '' } = (await staff()).colleagues.find(({ email }) => email === BIRK.email) ?? {};
    expect(await post(`/api/staff/people/${id}/password-link/mail`)).toMatchObject({ status: 204 });
    await deliver();
    const mail = inbox.received[1];
    expect(mail?.to).toEqual([BIRK.email]);
    const token = tokenIn(mail?.email.text);
    expect(await everything()).not.toContain(token);
    const chosen = await t.ask('POST', '/api/password-link/use', {
      body: { token, password: 'another long password' },
    });
    expect(chosen.status).toBe(204);
    // One that is replaced before it left, and one of somebody whose access ends, are not sent.
    await post(`/api/staff/people/${id}/password-link/mail`);
    await post(`/api/staff/people/${id}/password-link`);
    await deliver();
    await post(`/api/staff/people/${id}/password-link/mail`);
    await t.ask('PUT', `/api/staff/people/${id}`, {
      cookie,
      body: { revision: 1, roles: ['therapist'], active: false },
    });
    await deliver();
    expect(inbox.received).toHaveLength(2);
    expect(await post('/api/staff/people/nobody/password-link/mail')).toMatchObject({
      status: 404,
    });
  });

  it('[OU7] shows how mail is sent, what did not arrive, and tries it again', async () => {
    inbox.moods.push({ at: 'recipient', code: 550 });
    await post('/api/staff/invitations/mail', BIRK);
    expect(await shown()).toMatchObject({
      server: { host: '127.0.0.1', from: 'office@practice.example' },
      waiting: 1,
      undelivered: [],
    });
    await deliver();
    const { waiting, undelivered } = await shown();
    expect(waiting).toBe(0);
    expect(undelivered).toMatchObject([
      { kind: 'invitation', to: 'Birk Example', fault: 'address', replyCode: 550 },
    ]);
    const path = `/api/mail/letters/${undelivered[0]?.id ?? ''}/again`;
    expect(await post(path)).toMatchObject({ status: 204 });
    await deliver();
    expect(inbox.received).toHaveLength(1);
    expect((await shown()).undelivered).toEqual([]);
    expect(await post(path)).toMatchObject({ status: 404 });
  });

  it('[OU7] a test mail goes to who asks, at once, and says why where it does not', async () => {
    expect(await shown()).not.toHaveProperty('taken');
    inbox.moods.push({ at: 'recipient', code: 550 });
    expect(await post('/api/mail/test')).toMatchObject({ body: { sent: false } });
    expect(await shown()).not.toHaveProperty('taken');
    expect(await post('/api/mail/test')).toMatchObject({
      body: { sent: true, to: 'ash@linden.example' },
    });
    expect(await shown()).toMatchObject({ taken: true });
    expect(inbox.received[0]?.to).toEqual(['ash@linden.example']);
    inbox.moods.push({ at: 'data', code: 554 });
    expect(await post('/api/mail/test')).toMatchObject({
      status: 200,
      body: { sent: false, fault: 'refused', replyCode: 554 },
    });
  });

  it('[OU10] subject and sender name nobody and nothing but the practice', async () => {
    await post('/api/staff/invitations/mail', BIRK);
    await post('/api/mail/test');
    await deliver();
    expect(inbox.received).toHaveLength(2);
    for (const { email } of inbox.received) {
      expect(email.from?.name).toBe('Linden Practice');
      expect(['Your invitation', 'A test']).toContain(email.subject);
      expect(email.attachments).toEqual([]);
    }
  });
});

describe('mail of a practice without a mail server', () => {
  let t: TestServer;
  beforeEach(async () => {
    const [engine] = engines;
    if (!engine) throw new Error('there is no database to test on');
    t = await testServer(engine);
  });
  afterEach(() => t.end());

  it('[OU7] is refused by name, and shown as such', async () => {
    const link = (await setUpLink(t.practice.context)) ?? '';
    const token = new URL(link).hash.slice(1);
    const me = { name: 'Ash', email: 'ash@linden.example', password: PASSWORD };
    const practice = { practice: 'Linden', country: 'CA', phone: '', alsoTherapist: true };
    await t.ask('POST', '/api/set-up', { body: { token, ...me, ...practice } });
    const signedIn = await t.ask('POST', '/api/auth/sign-in/email', {
      body: { email: me.email, password: PASSWORD },
    });
    const cookie = cookieOf(signedIn.headers);
    const refused = { status: 409, body: { error: { code: 'no-mail' } } };
    const ask = (path: string, body: unknown = {}) => t.ask('POST', path, { cookie, body });
    expect(await ask('/api/staff/invitations/mail', BIRK)).toMatchObject(refused);
    expect(await ask('/api/staff/people/any/password-link/mail')).toMatchObject(refused);
    expect(await ask('/api/mail/test')).toMatchObject(refused);
    expect((await t.ask('GET', '/api/staff', { cookie })).body).toMatchObject({ mail: false });
    expect((await t.ask('GET', '/api/mail', { cookie })).body).toEqual({
      waiting: 0,
      undelivered: [],
    });
  });

  it('[OU3] sends what waits by itself once there is one, and ends when it is told to', async () => {
    const inbox = await smtpInbox();
    const service = createMailService({
      ...t.practice.context,
      secret: secretFrom('a secret that only this test knows'),
      smtp: inbox.settings,
    });
    const stop = service.start();
    const { out } = service;
    if (!out) throw new Error('no mail');
    await mailInvitation(
      {
        ...t.practice.context,
        mail: out,
        accounts: t.accounts,
        onSetUp: () => Promise.resolve(),
      },
      'nobody',
      { name: 'Birk', email: BIRK.email, roles: ['therapist'] },
    );
    await expect.poll(() => inbox.received.length, POLL).toBe(1);
    await stop();
    await inbox.end();
  });
});
