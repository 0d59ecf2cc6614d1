import type { SessionList } from '@rapport/shared/contract/rest.ts';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { LiveAccess } from '../practice/access/live-access.ts';
import { createPractice, type Practice } from '../practice/practice.ts';
import { engines, silent } from '../testing/test-databases.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';

const HOUR = 3_600_000;

describe.each(engines)('what is open by a sign-in or a link on $kind', (engine) => {
  let t: TestServer;
  let practice: Practice;
  let access: LiveAccess;
  beforeEach(async () => {
    t = await testServer(engine);
    practice = createPractice(t.practice.context);
    const { database, context } = t.practice;
    // Nobody says that anything has changed: looking again by itself is what is tried here.
    access = new LiveAccess({ database, clock: context.clock, logger: silent, everyMs: 50 });
  });
  afterEach(async () => {
    await access.close();
    await t.end();
  });

  const db = () => t.practice.context.db;
  /** The room of somebody's link stays open for them; gives why it was ended. */
  const byLink = async (name: string) => {
    const link = t.banner.links.find((one) => one.name === name)?.link ?? '';
    const { invitation, seat } = await practice.seatOfLink(new URL(link).hash.slice(1));
    const ended = vi.fn();
    access.add({ seat: seat.seat, via: { invitation }, end: ended });
    return { ended, invitation, membership: seat.membership };
  };
  const bySignIn = async (cookie: string) => {
    const { account = '', signIn = '' } = (await t.accounts.signInOf({ cookie })) ?? {};
    const { sessions } = (await t.ask('GET', '/api/sessions', { cookie })).body as SessionList;
    const { seat } = await practice.seatOfStaff(account, sessions[0]?.id ?? '');
    const ended = vi.fn();
    access.add({ seat: seat.seat, via: { staffUser: account, signIn }, end: ended });
    return { ended, account, signIn, membership: seat.membership };
  };
  const endedWith = (ended: ReturnType<typeof vi.fn>, reason: string) =>
    vi.waitFor(() => expect(ended.mock.calls).toEqual([[reason]]), { timeout: 5000 });

  it.each([
    ['was withdrawn', { revoked_at: 1 }, 'link-revoked'],
    ['has expired', { expires_at: 1 }, 'link-expired'],
  ])('[GA4] ends when its link %s, and nobody else’s', async (_what, change, reason) => {
    const [alder, birch] = [await byLink('Alder'), await byLink('Birch')];
    await access.recheck();
    expect(alder.ended).not.toHaveBeenCalled();
    await db().updateTable('invitation').set(change).where('id', '=', alder.invitation).execute();
    await endedWith(alder.ended, reason);
    expect(birch.ended).not.toHaveBeenCalled();
  });

  it('[GA4] ends when the person is taken out of the course, or is to facilitate', async () => {
    const [alder, birch] = [await byLink('Alder'), await byLink('Birch')];
    const robin = await bySignIn(await t.signIn());
    const removed = [alder.membership, robin.membership];
    await db().deleteFrom('membership').where('id', 'in', removed).execute();
    await endedWith(alder.ended, 'link-revoked');
    await endedWith(robin.ended, 'not-allowed');
    const change = { role: 'co-facilitator' } as const;
    await db().updateTable('membership').set(change).where('id', '=', birch.membership).execute();
    await endedWith(birch.ended, 'sign-in-needed');
  });

  it('[GA5] ends within a minute when the role is another, for whoever came by the old one', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { context, database } = t.practice;
    const eachMinute = new LiveAccess({ database, clock: context.clock, logger: silent });
    onTestFinished(() => eachMinute.close());
    const kim = await bySignIn(await t.signIn('kim@demo.example'));
    const birch = await byLink('Birch');
    const seats = await db()
      .selectFrom('seat')
      .innerJoin('membership', 'membership.id', 'seat.membership')
      .where('membership.id', 'in', [kim.membership, birch.membership])
      .select(['seat.id', 'membership', 'role'])
      .execute();
    const of = (membership: string) => {
      const { id = '', role } = seats.find((one) => one.membership === membership) ?? {};
      return { seat: id, ...(role && { role }) };
    };
    const [lead, member] = [vi.fn(), vi.fn()];
    const { account: staffUser, signIn } = kim;
    eachMinute.add({ ...of(kim.membership), via: { staffUser, signIn }, end: lead });
    eachMinute.add({
      ...of(birch.membership),
      via: { invitation: birch.invitation },
      end: member,
    });
    vi.advanceTimersByTime(60_000);
    await eachMinute.recheck();
    expect([lead.mock.calls, member.mock.calls]).toEqual([[], []]);
    for (const [membership, role] of [
      [kim.membership, 'observer'],
      [birch.membership, 'observer'],
    ] as const) {
      await db().updateTable('membership').set({ role }).where('id', '=', membership).execute();
    }
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    await endedWith(lead, 'role-changed');
    await endedWith(member, 'role-changed');
  });

  it('[GA4] ends with its own sign-in, and with no other of the same person', async () => {
    const [here, elsewhere] = [await bySignIn(await t.signIn()), await bySignIn(await t.signIn())];
    await db().deleteFrom('auth_session').where('id', '=', here.signIn).execute();
    await endedWith(here.ended, 'not-signed-in');
    expect(elsewhere.ended).not.toHaveBeenCalled();
  });

  it('[GA4] ends with the account, and with its password', async () => {
    const [robin, kim] = [
      await bySignIn(await t.signIn()),
      await bySignIn(await t.signIn('kim@demo.example')),
    ];
    await t.accounts.remove(robin.account);
    await endedWith(robin.ended, 'not-signed-in');
    expect(kim.ended).not.toHaveBeenCalled();
    const changed = { email: 'kim@demo.example', name: 'Kim Example', password: 'new-password-1' };
    await t.accounts.put(changed);
    await endedWith(kim.ended, 'not-signed-in');
  });

  it('[ST2] counts being in a room as use of a sign-in, but not beyond a week', async () => {
    const cookie = await t.signIn();
    const robin = await bySignIn(cookie);
    const start = t.practice.now;
    const until = async (): Promise<number> => {
      const { expiresAt } = await db()
        .selectFrom('auth_session')
        .where('id', '=', robin.signIn)
        .select('expiresAt')
        .executeTakeFirstOrThrow();
      return new Date(expiresAt).getTime();
    };
    for (let hours = 6; hours < 7 * 24; hours += 6) {
      t.practice.now = start + hours * HOUR;
      const wanted = Math.min(t.practice.now + 12 * HOUR, start + 7 * 24 * HOUR);
      await vi.waitFor(async () => expect(Math.abs((await until()) - wanted)).toBeLessThan(HOUR), {
        timeout: 5000,
      });
    }
    expect(robin.ended).not.toHaveBeenCalled();
    t.practice.now = start + 7 * 24 * HOUR + 60_000;
    await endedWith(robin.ended, 'not-signed-in');
  });

  it('[GA4] looks again at who arrives while something changes', async () => {
    const { context, database } = t.practice;
    const slow = new LiveAccess({ ...context, database, everyMs: HOUR });
    onTestFinished(() => slow.close());
    const { invitation } = await byLink('Alder');
    await slow.changed();
    await db().updateTable('invitation').set({ revoked_at: 1 }).execute();
    const ended = vi.fn();
    slow.add({ via: { invitation }, end: ended });
    await endedWith(ended, 'link-revoked');
  });

  it('[GA4] ends within seconds what was withdrawn while the database did not answer', async () => {
    const { context, database } = t.practice;
    const answering = vi.fn(() => true);
    const failing = {
      kind: database.kind,
      get kysely() {
        if (answering()) return database.kysely;
        throw new Error('no answer');
      },
    };
    const seldom = new LiveAccess({ ...context, database: failing, everyMs: HOUR, againMs: 20 });
    onTestFinished(() => seldom.close());
    const { invitation } = await byLink('Alder');
    const ended = vi.fn();
    seldom.add({ via: { invitation }, end: ended });
    await db().updateTable('invitation').set({ revoked_at: 1 }).execute();
    answering.mockReturnValueOnce(false).mockReturnValueOnce(false);
    await seldom.changed();
    expect(ended).not.toHaveBeenCalled();
    await endedWith(ended, 'link-revoked');
    expect(answering).toHaveBeenCalledTimes(3);
  });

  it('[GA5] goes on where both roles lead', async () => {
    const robin = await bySignIn(await t.signIn());
    const { id } = await db()
      .selectFrom('seat')
      .where('membership', '=', robin.membership)
      .select('id')
      .executeTakeFirstOrThrow();
    const { account: staffUser, signIn } = robin;
    const ended = vi.fn();
    access.add({ seat: id, role: 'facilitator', via: { staffUser, signIn }, end: ended });
    const other = { role: 'co-facilitator' } as const;
    await db().updateTable('membership').set(other).where('id', '=', robin.membership).execute();
    await access.recheck();
    expect(ended).not.toHaveBeenCalled();
  });

  it('[GA4] ends nobody because the database does not answer', async () => {
    const alder = await byLink('Alder');
    await t.practice.database.close();
    await access.recheck();
    expect(alder.ended).not.toHaveBeenCalled();
  });
});
