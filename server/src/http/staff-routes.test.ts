import type { InvitationLink, Staff } from '@rapport/shared/contract/staff.ts';
import type { StaffRole } from '@rapport/shared/rules/rights.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { profileOf } from '../practice/care/practice-profile.ts';
import { forgetExpired } from '../practice/staff/invitations.ts';
import { setUpLink } from '../practice/staff/set-up.ts';
import { engines } from '../testing/test-databases.ts';
import { cookieOf, testServer, type TestServer } from '../testing/test-server.ts';

const PASSWORD = 'a long enough password';
const PRACTICE = {
  practice: 'Linden Practice',
  country: 'CA',
  timeZone: 'America/Edmonton',
  phone: '(403) 555-0123',
  name: 'Ash Example',
  email: 'Ash@Linden.example',
  password: PASSWORD,
  alsoTherapist: true,
};

const refusal = (code: string) => ({ body: { error: { code } } });

describe.each(engines)('who works in the practice, on $kind', (engine) => {
  let t: TestServer;
  beforeEach(async () => {
    t = await testServer(engine);
  });
  afterEach(() => t.end());

  const signIn = async (email: string, password = PASSWORD) => {
    const answer = await t.ask('POST', '/api/auth/sign-in/email', { body: { email, password } });
    return { ...answer, cookie: cookieOf(answer.headers) };
  };
  const newToken = async () => new URL((await setUpLink(t.practice.context)) ?? '').hash.slice(1);
  const setUp = (token: string, other: Partial<typeof PRACTICE> = {}) =>
    t.ask('POST', '/api/set-up', { body: { ...PRACTICE, ...other, token } });

  /** Sets the practice up and signs its administrator in. */
  const begin = async (): Promise<string> => {
    expect(await setUp(await newToken())).toMatchObject({ status: 204 });
    return (await signIn('ash@linden.example')).cookie;
  };
  const invite = async (cookie: string, email: string, roles: StaffRole[] = ['therapist']) => {
    const body = { name: 'Birk Example', email, roles };
    const answer = await t.ask('POST', '/api/staff/invitations', { cookie, body });
    return new URL((answer.body as InvitationLink).link).hash.slice(1);
  };
  const accept = (token: string, name = 'Birk Example') =>
    t.ask('POST', '/api/staff/invitation/accept', { body: { token, name, password: PASSWORD } });
  const staff = async (cookie: string) =>
    (await t.ask('GET', '/api/staff', { cookie })).body as Staff;
  const colleague = async (cookie: string, email: string) => {
    const found = (await staff(cookie)).colleagues.find((one) => one.email === email);
    if (!found) throw new Error(`nobody signs in with ${email}`);
    return found;
  };
  const change = async (
    cookie: string,
    email: string,
    body: { roles?: StaffRole[]; active?: boolean; revision?: number },
  ) => {
    const { id, revision, roles, active } = await colleague(cookie, email);
    return put(cookie, id, { revision, roles, active, ...body });
  };
  const put = (
    cookie: string,
    id: string,
    body: { roles: readonly StaffRole[]; active: boolean; revision: number },
  ) => t.ask('PUT', `/api/staff/people/${id}`, { cookie, body });

  it('[SU2] sets the practice up: its name, and an administrator who signs in', async () => {
    const cookie = await begin();
    expect((await t.ask('GET', '/api/me', { cookie })).body).toEqual({
      name: 'Ash Example',
      email: 'ash@linden.example',
      roles: ['administrator', 'therapist'],
      secondFactor: 'done',
    });
    expect((await t.ask('GET', '/api/practice', { cookie })).body).toMatchObject({
      profile: { name: 'Linden Practice', country: 'CA', phone: '(403) 555-0123' },
    });
  });

  it('[SU2] new courses begin with its time zone', async () => {
    const cookie = await begin();
    expect((await t.ask('GET', '/api/people', { cookie })).body).toMatchObject({
      timeZone: 'America/Edmonton',
    });
    // As a practice keeps it that was set up before it was asked.
    const { timeZone: _, ...older } = (await profileOf(t.practice.context)).profile;
    await t.practice.context.db
      .updateTable('practice_document')
      .set({ body: JSON.stringify(older) })
      .where('id', '=', 'profile')
      .execute();
    expect((await t.ask('GET', '/api/people', { cookie })).body).toMatchObject({ timeZone: '' });
    expect((await t.ask('GET', '/api/practice', { cookie })).body).toMatchObject({
      profile: { name: 'Linden Practice', timeZone: '' },
    });
  });

  it('[SU1] [SU2] a link works once, and one of an earlier start never', async () => {
    const older = await newToken();
    const token = await newToken();
    expect(await setUp(older)).toMatchObject({ status: 410, ...refusal('set-up-over') });
    const both = await Promise.all([setUp(token), setUp(token, { email: 'other@linden.example' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 410]);
    expect(await setUp(token)).toMatchObject(refusal('set-up-over'));
    expect(await setUpLink(t.practice.context)).toBeUndefined();
  });

  it('[SU2] an address of the demo is taken, and what broke off is taken over', async () => {
    const token = await newToken();
    expect(await setUp(token, { email: 'robin@demo.example' })).toMatchObject(
      refusal('email-taken'),
    );
    // An account of nobody: the server was killed before its person was written.
    await t.accounts.put({
      email: 'ash@linden.example',
      name: 'Ash',
      password: 'another password',
    });
    expect((await setUp(token)).status).toBe(204);
    expect((await signIn('ash@linden.example')).status).toBe(204);
  });

  it('[SU3] puts the demo away, with its sign-ins and its numbers', async () => {
    const robin = await t.signIn();
    const cookie = await begin();
    expect((await t.ask('GET', '/api/me', { cookie: robin })).body).toBeNull();
    const { password = '' } = t.banner.staff[0] ?? {};
    expect(await signIn('robin@demo.example', password)).toMatchObject({ status: 401 });
    expect((await staff(cookie)).colleagues.map(({ name }) => name)).toEqual(['Ash Example']);
    const lines = await t.ask('GET', '/api/crisis-lines', { cookie });
    expect(JSON.stringify(lines.body)).not.toContain('Demo');
  });

  it.each([
    ['a short password', { password: 'too short' }],
    ['no name', { name: ' ' }],
    ['what is no address', { email: 'ash' }],
    ['two telephone numbers', { phone: '403 555 0123 / 403 555 0124' }],
  ])('[SU2] refuses %s, and the link still works', async (_what, wrong) => {
    const token = await newToken();
    expect(await setUp(token, wrong)).toMatchObject({ status: 400 });
    expect((await setUp(token)).status).toBe(204);
  });

  it('[SF2] a colleague joins by a link that is shown once and kept as a hash', async () => {
    const cookie = await begin();
    const token = await invite(cookie, 'Birk@Linden.example', ['therapist']);
    expect((await staff(cookie)).invitations).toMatchObject([
      { email: 'birk@linden.example', roles: ['therapist'] },
    ]);
    const rows = await t.practice.database.kysely
      .selectFrom('staff_invitation')
      .selectAll()
      .execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await t.ask('POST', '/api/staff/invitation', { body: { token } })).body).toEqual({
      practice: 'Linden Practice',
      name: 'Birk Example',
      email: 'birk@linden.example',
      roles: ['therapist'],
    });
    const both = await Promise.all([accept(token, 'Birk One'), accept(token, 'Birk Two')]);
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(await accept(token)).toMatchObject({ status: 410, ...refusal('invitation-over') });
    const birk = (await signIn('birk@linden.example')).cookie;
    expect((await staff(birk)).colleagues).toHaveLength(2);
    // Whom the practice has asked is for those who manage the staff.
    await invite(cookie, 'clover@linden.example');
    expect((await staff(birk)).invitations).toEqual([]);
  });

  it('[SF2] a link ends when it is replaced, taken back or a week old', async () => {
    const cookie = await begin();
    const replaced = await invite(cookie, 'birk@linden.example');
    const withdrawn = await invite(cookie, 'birk@linden.example');
    expect(await accept(replaced)).toMatchObject(refusal('invitation-over'));
    const [open] = (await staff(cookie)).invitations;
    await t.ask('DELETE', `/api/staff/invitations/${open?.id ?? ''}`, { cookie });
    expect(await accept(withdrawn)).toMatchObject(refusal('invitation-over'));
    const old = await invite(cookie, 'birk@linden.example');
    t.practice.now += 7 * 86_400_000 - 1;
    expect((await t.ask('POST', '/api/staff/invitation', { body: { token: old } })).status).toBe(
      200,
    );
    t.practice.now += 1;
    expect(await accept(old)).toMatchObject(refusal('invitation-over'));
    await forgetExpired(t.practice.context);
    const rows = t.practice.database.kysely.selectFrom('staff_invitation').selectAll();
    expect(await rows.execute()).toEqual([]);
  });

  it('[SF2] nobody joins with an address that somebody signs in with', async () => {
    const cookie = await begin();
    const body = { name: 'Birk', email: 'ASH@linden.example', roles: ['therapist'] };
    expect(await t.ask('POST', '/api/staff/invitations', { cookie, body })).toMatchObject({
      status: 409,
      ...refusal('email-taken'),
    });
  });

  it('[SF3] ending access ends every sign-in at once, and it can be given back', async () => {
    const cookie = await begin();
    await accept(await invite(cookie, 'birk@linden.example'));
    const birk = await signIn('birk@linden.example');
    expect(await change(cookie, 'birk@linden.example', { active: false })).toMatchObject({
      status: 200,
      body: { revision: 2 },
    });
    expect((await t.ask('GET', '/api/me', { cookie: birk.cookie })).body).toBeNull();
    expect(await signIn('birk@linden.example')).toMatchObject({
      status: 403,
      ...refusal('account-closed'),
    });
    expect(await signIn('birk@linden.example', 'a wrong password')).toMatchObject({ status: 401 });
    await change(cookie, 'birk@linden.example', { active: true });
    expect((await signIn('birk@linden.example')).status).toBe(204);
  });

  it('[SF3] a sign-in that a closed account still has opens nothing', async () => {
    const cookie = await begin();
    await accept(await invite(cookie, 'birk@linden.example'));
    const birk = await signIn('birk@linden.example');
    // As when the server is killed between the two.
    await t.practice.database.kysely
      .updateTable('staff_member')
      .set({ deactivated_at: 1 })
      .where('roles', '=', '["therapist"]')
      .execute();
    expect(await t.ask('GET', '/api/sessions', { cookie: birk.cookie })).toMatchObject({
      status: 401,
    });
  });

  it('[SF4] of two administrators who end each other’s access at once, one stays', async () => {
    const cookie = await begin();
    await accept(await invite(cookie, 'birk@linden.example', ['administrator']));
    const birk = (await signIn('birk@linden.example')).cookie;
    // Both have read the team before either changes it: who is out already can read it no more.
    const { colleagues } = await staff(cookie);
    const end = (by: string, email: string) => {
      const found = colleagues.find((one) => one.email === email);
      if (!found) throw new Error(`nobody signs in with ${email}`);
      const { id, revision, roles } = found;
      return put(by, id, { revision, roles, active: false });
    };
    const ended = await Promise.all([
      end(cookie, 'birk@linden.example'),
      end(birk, 'ash@linden.example'),
    ]);
    expect(ended.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await setUpLink(t.practice.context)).toBeUndefined();
  });

  it('[SF4] the last administrator keeps the role and the access', async () => {
    const cookie = await begin();
    for (const wrong of [{ active: false }, { roles: ['therapist' as const] }]) {
      expect(await change(cookie, 'ash@linden.example', wrong)).toMatchObject({
        status: 409,
        ...refusal('last-administrator'),
      });
    }
    expect((await colleague(cookie, 'ash@linden.example')).revision).toBe(1);
  });

  it('[SF5] of two changes the second is told, and the first sent again is answered again', async () => {
    const cookie = await begin();
    await accept(await invite(cookie, 'birk@linden.example'));
    const first = { revision: 1, roles: ['administrator' as const] };
    for (const _time of [1, 2]) {
      expect(await change(cookie, 'birk@linden.example', first)).toMatchObject({
        status: 200,
        body: { revision: 2 },
      });
    }
    expect(
      await change(cookie, 'birk@linden.example', {
        revision: 1,
        roles: ['administrator', 'therapist'],
      }),
    ).toMatchObject(refusal('stale'));
    expect((await colleague(cookie, 'birk@linden.example')).roles).toEqual(['administrator']);
  });

  it('[SF6] who has lost their password chooses a new one by a link, once', async () => {
    const cookie = await begin();
    await accept(await invite(cookie, 'birk@linden.example'));
    const birk = await signIn('birk@linden.example');
    const { id } = await colleague(cookie, 'birk@linden.example');
    const newLink = async () => {
      const path = `/api/staff/people/${id}/password-link`;
      const { link } = (await t.ask('POST', path, { cookie, body: {} })).body as InvitationLink;
      return new URL(link).hash.slice(1);
    };
    const choose = (token: string, password = 'another long password') =>
      t.ask('POST', '/api/password-link/use', { body: { token, password } });
    const replaced = await newLink();
    const token = await newLink();
    const rows = t.practice.database.kysely.selectFrom('password_link').selectAll();
    expect(JSON.stringify(await rows.execute())).not.toContain(token);
    expect(await choose(replaced)).toMatchObject(refusal('password-link-over'));
    expect((await t.ask('POST', '/api/password-link', { body: { token } })).body).toEqual({
      name: 'Birk Example',
      email: 'birk@linden.example',
    });
    const both = await Promise.all([choose(token), choose(token)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 410]);
    expect((await t.ask('GET', '/api/me', { cookie: birk.cookie })).body).toBeNull();
    expect((await signIn('birk@linden.example')).status).toBe(401);
    expect((await signIn('birk@linden.example', 'another long password')).status).toBe(204);
    const old = await newLink();
    t.practice.now += 86_400_000;
    expect(await choose(old)).toMatchObject(refusal('password-link-over'));
    const last = await newLink();
    await change(cookie, 'birk@linden.example', { active: false });
    expect(await choose(last)).toMatchObject(refusal('password-link-over'));
  });

  it('[SU2] an account that was killed before it had a password gets one', async () => {
    await t.practice.account('half');
    const token = await newToken();
    expect((await setUp(token, { email: 'half@practice.example' })).status).toBe(204);
    expect((await signIn('half@practice.example')).status).toBe(204);
  });

  it('[SL1] each change is entered, with identifiers alone', async () => {
    const cookie = await begin();
    await accept(await invite(cookie, 'birk@linden.example'));
    await change(cookie, 'birk@linden.example', { roles: ['administrator'] });
    await change(cookie, 'birk@linden.example', { active: false });
    await t.practice.security.settled();
    const rows = await t.practice.database.kysely
      .selectFrom('security_log')
      .orderBy('id')
      .where('event', '=', 'staff-changed')
      .selectAll()
      .execute();
    expect(rows.map(({ reason }) => reason).toSorted()).toEqual(
      ['set-up', 'invited', 'joined', 'roles', 'out'].toSorted(),
    );
    expect(JSON.stringify(rows)).not.toMatch(/birk|linden|example/i);
  });
});
