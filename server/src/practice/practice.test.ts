import { sessionFacts as factsSchema } from '@rapport/shared/contract/session-facts.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/test-databases.ts';
import { addCourse } from './courses/course-store.ts';
import { createGate } from './access/gate.ts';
import { invite, joinLink } from './access/invitations.ts';
import { createPractice, type Practice } from './practice.ts';
import { testPractice, TUESDAY, type TestPractice } from '../testing/test-practice.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe.each(engines)('the practice on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let course: string;
  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    course = await addCourse(t.context.db, {
      title: 'Tuesday group',
      approach: 'ipt',
      format: 'group',
      sessions: 16,
      timeZone: 'Europe/Berlin',
      minutes: 90,
      known: { number: 6, at: TUESDAY },
      people: [
        { person: await t.person('Therapist', 'account-t'), role: 'facilitator', name: 'Tess' },
        { person: await t.person('Watcher', 'account-w'), role: 'observer', name: 'Wim' },
        { person: await t.person('Client A'), role: 'member', name: 'Ada' },
        { person: await t.person('Client B'), role: 'member', name: 'Ben' },
      ],
    });
  });
  afterEach(() => t.end());

  const sessionId = async (number: number): Promise<string> =>
    (
      await t.context.db
        .selectFrom('session')
        .where('course', '=', course)
        .where('number', '=', number)
        .select('id')
        .executeTakeFirstOrThrow()
    ).id;
  const linkOf = async (name: string): Promise<{ token: string; membership: string }> => {
    const { id: membership } = await t.context.db
      .selectFrom('membership')
      .where('course', '=', course)
      .where('seat_name', '=', name)
      .select('id')
      .executeTakeFirstOrThrow();
    const link = joinLink(t.context, await invite(t.context, membership));
    return { token: new URL(link).hash.slice(1), membership };
  };
  const leadsTo = async (token: string) => (await practice.seatOfLink(token)).session.number;

  describe('facts of a session', () => {
    it('[BO11] hand on who was with whom, and who is to be kept apart, from the session before', async () => {
      const [sixth, seventh] = [await sessionId(6), await sessionId(7)];
      const seatIn = async (session: string, name: string): Promise<string> =>
        (await practice.sessionFacts(session)).seats.find((seat) => seat.name === name)?.seat ?? '';
      const before: [string, string] = [await seatIn(sixth, 'Ada'), await seatIn(sixth, 'Ben')];
      t.memories.set(sixth, {
        met: [
          { pair: before, times: 2, last: 6 },
          { pair: [before[0], 'seat-of-who-left'], times: 1, last: 5 },
        ],
        apart: [before],
      });
      // What was only planned has nothing to hand on.
      expect((await practice.sessionFacts(seventh)).met).toBeUndefined();
      await t.happen(sixth);
      const facts = await practice.sessionFacts(seventh);
      const now = [await seatIn(seventh, 'Ada'), await seatIn(seventh, 'Ben')];
      expect(facts.met).toEqual([{ pair: now, times: 2, last: 6 }]);
      expect(facts.apart).toEqual([now]);
      expect(now).not.toEqual(before);
      expect((await practice.sessionFacts(sixth)).met).toBeUndefined();
    });

    it('[CI7] hand on everyone’s circle, to the same person in the seat of today', async () => {
      const [sixth, seventh] = [await sessionId(6), await sessionId(7)];
      const seatIn = async (session: string, name: string): Promise<string> =>
        (await practice.sessionFacts(session)).seats.find((seat) => seat.name === name)?.seat ?? '';
      const versions = [
        { session: 6, ties: [{ id: 'tie', name: 'Aunt', note: '', ring: 2 as const, angle: 90 }] },
      ];
      t.memories.set(sixth, {
        circles: [
          { seat: await seatIn(sixth, 'Ada'), versions },
          { seat: 'seat-of-who-left', versions },
        ],
      });
      await t.happen(sixth);
      const facts = factsSchema.parse(await practice.sessionFacts(seventh));
      expect(facts.circles).toEqual([{ seat: await seatIn(seventh, 'Ada'), versions }]);
    });

    it('[PR1] say all that a room is made from', async () => {
      const facts = factsSchema.parse(await practice.sessionFacts(await sessionId(6)));
      expect(facts).toMatchObject({
        title: 'Tuesday group',
        number: 6,
        of: 16,
        approach: 'ipt',
        format: 'group',
        phase: 'middle',
        kind: 'weekly',
      });
      expect(facts.seats.map((s) => `${s.role} ${s.name}`).sort()).toEqual([
        'facilitator Tess',
        'member Ada',
        'member Ben',
        'observer Wim',
      ]);
    });

    it('[SK1] [SK2] say what the session is, and that one apart from the group is one to one', async () => {
      const kindOf = async (number: number) => {
        const { kind, format } = await practice.sessionFacts(await sessionId(number));
        return [kind, format];
      };
      await t.context.db
        .updateTable('session')
        .set({ kind: 'individual-middle' })
        .where('id', '=', await sessionId(8))
        .execute();
      expect(await Promise.all([1, 8, 9, 16].map(kindOf))).toEqual([
        ['introductory', 'group'],
        ['individual-middle', 'individual'],
        ['weekly', 'group'],
        ['last', 'group'],
      ]);
    });

    it('[PR2] keep their seats, also when many ask at once', async () => {
      const id = await sessionId(6);
      const asked = await Promise.all(Array.from({ length: 8 }, () => practice.sessionFacts(id)));
      for (const facts of asked) expect(facts).toEqual(asked[0]);
    });

    it('[PR2] have other seats in another session, so that nobody is known again by them', async () => {
      const seats = async (n: number) =>
        (await practice.sessionFacts(await sessionId(n))).seats.map((s) => s.seat);
      expect(new Set([...(await seats(6)), ...(await seats(7))]).size).toBe(8);
    });

    it('are refused for an unknown session', async () => {
      await expect(practice.sessionFacts('nowhere')).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  describe('a join link', () => {
    it('[JL4] leads to its own seat, again and again', async () => {
      const { token } = await linkOf('Ada');
      const first = await practice.seatOfLink(token);
      expect(first.seat).toMatchObject({ role: 'member', name: 'Ada' });
      expect((await practice.seatOfLink(token)).seat).toEqual(first.seat);
      const facts = await practice.sessionFacts(first.session.id);
      expect(facts.seats).toContainEqual({
        seat: first.seat.seat,
        role: 'member',
        name: 'Ada',
      });
    });

    it.each([
      ['an hour before', -HOUR, 6],
      ['in its middle', 45 * 60_000, 6],
      ['an hour after its planned end', 2.5 * HOUR, 6],
      ['the next morning', 14 * HOUR, 7],
      ['six days before', -6 * DAY, 6],
      ['after the last session', 80 * DAY, 16],
    ])('[JL3] leads, %s, to the session that is due or next', async (_when, after, number) => {
      const { token } = await linkOf('Ada');
      t.now = TUESDAY + after;
      expect(await leadsTo(token)).toBe(number);
    });

    it('[JL3] leads to the session that is running, however late it has become', async () => {
      const { token } = await linkOf('Ada');
      t.now = TUESDAY + 7 * HOUR;
      await t.happen(await sessionId(6));
      expect(await leadsTo(token)).toBe(6);
      t.now += 13 * HOUR;
      expect(await leadsTo(token)).toBe(7);
    });

    it('[JL3] leads to the session just held, until the next is due', async () => {
      const { token } = await linkOf('Ada');
      await t.happen(await sessionId(6));
      t.ended.add(await sessionId(6));
      t.now = TUESDAY + 2 * HOUR;
      expect(await leadsTo(token)).toBe(6);
      await t.context.db
        .updateTable('session')
        .set({ starts_at: t.now + HOUR })
        .where('id', '=', await sessionId(7))
        .execute();
      expect(await leadsTo(token)).toBe(7);
    });

    it('[JL5] ends a month after the last planned session', async () => {
      const { token } = await linkOf('Ada');
      const last = TUESDAY + 70 * DAY;
      t.now = last + 29 * DAY;
      await practice.seatOfLink(token);
      t.now = last + 31 * DAY;
      await expect(practice.seatOfLink(token)).rejects.toMatchObject({ code: 'link-expired' });
    });

    it('[JL6] no longer opens anything once it is renewed, and the new one does', async () => {
      const { token, membership } = await linkOf('Ada');
      const { session, seat } = await practice.seatOfLink(token);
      const link = await practice.renewLink(session, seat.seat, 'account-t');
      await expect(practice.seatOfLink(token)).rejects.toMatchObject({ code: 'link-revoked' });
      const renewed = await practice.seatOfLink(new URL(link).hash.slice(1));
      expect(renewed.seat).toEqual({ ...seat, membership });
      expect(t.revoked).toEqual([`${session.id} ${seat.seat}`]);
    });

    it('[JL6] is withdrawn for one person alone, in whichever session they are', async () => {
      const ada = await linkOf('Ada');
      const ben = await linkOf('Ben');
      const now = await practice.seatOfLink(ada.token);
      t.now = TUESDAY + 7 * DAY;
      const later = await practice.seatOfLink(ada.token);
      await practice.withdrawLink(now.session, now.seat.seat, 'account-t');
      await expect(practice.seatOfLink(ada.token)).rejects.toMatchObject({ code: 'link-revoked' });
      await practice.seatOfLink(ben.token);
      expect(t.revoked.sort()).toEqual(
        [now, later].map(({ session, seat }) => `${session.id} ${seat.seat}`).sort(),
      );
    });

    it('[JL6] cannot be renewed for a seat of another session', async () => {
      const { token } = await linkOf('Ada');
      const { seat } = await practice.seatOfLink(token);
      const { session: other } = await practice.seatOfStaff('account-t', await sessionId(7));
      await expect(practice.renewLink(other, seat.seat, 'account-t')).rejects.toMatchObject({
        code: 'not-found',
      });
    });
  });

  describe("today's sessions", () => {
    it('[ST4] are those that one facilitates, with the links of those who do not sign in', async () => {
      await linkOf('Ada');
      await linkOf('Tess');
      const [session, ...others] = await practice.todaysSessions('account-t');
      expect(others).toEqual([]);
      expect(session).toMatchObject({
        title: 'Tuesday group',
        number: 6,
        approach: 'ipt',
        phase: 'middle',
        kind: 'weekly',
        startsAt: '2026-06-16T19:00:00+02:00',
        minutes: 90,
      });
      expect(session?.people.map((p) => [p.name, p.link !== undefined])).toEqual([
        ['Tess', false],
        ['Ada', true],
        ['Ben', false],
        ['Wim', false],
      ]);
      expect(session?.people.map((p) => p.account)).toEqual([
        true,
        undefined,
        undefined,
        undefined,
      ]);
      expect(await practice.todaysSessions('account-w')).toEqual([]);
      expect(await practice.todaysSessions('nobody')).toEqual([]);
    });

    it.each([
      ['just after midnight', '2026-06-16T00:10:00+02:00', 1],
      ['just before midnight', '2026-06-16T23:50:00+02:00', 1],
      ['on the day before', '2026-06-15T06:30:00+02:00', 0],
      ['late on the evening before a morning', '2026-06-16T07:30:00+02:00', 1],
      ['on the day after', '2026-06-17T09:00:00+02:00', 0],
    ])('[ST4] include it %s', async (_when, time, count) => {
      t.now = Date.parse(time);
      expect(await practice.todaysSessions('account-t')).toHaveLength(count);
    });

    it('[ST4] include one that goes on after midnight, and one of another day that is running', async () => {
      t.now = Date.parse('2026-06-17T00:10:00+02:00');
      expect(await practice.todaysSessions('account-t')).toHaveLength(1);
      t.now = Date.parse('2026-06-20T10:00:00+02:00');
      await t.happen(await sessionId(7));
      expect((await practice.todaysSessions('account-t')).map((s) => s.number)).toEqual([7]);
    });

    it('[ST4] leave out a course whose last session is longer ago than its links work', async () => {
      const last = await t.context.db
        .selectFrom('session')
        .select(['id', 'starts_at'])
        .orderBy('starts_at', 'desc')
        .executeTakeFirstOrThrow();
      t.now = last.starts_at + 30 * 86_400_000 - 1;
      await t.happen(last.id);
      expect(await practice.todaysSessions('account-t')).toHaveLength(1);
      t.now += 2;
      expect(await practice.todaysSessions('account-t')).toEqual([]);
    });
  });

  describe('the gate', () => {
    const gate = () =>
      createGate({
        practice,
        origins: ['https://rapport.example'],
        security: t.security,
        signInOf: ({ cookie }) =>
          Promise.resolve(cookie === undefined ? undefined : { account: cookie, signIn: 's1' }),
      });
    const own = { origin: 'https://rapport.example' };
    const NETWORK = '192.0.2.7';

    it('[GA1] admits by link', async () => {
      const { token } = await linkOf('Ada');
      const { invitation, seat, session } = await practice.seatOfLink(token);
      expect(await gate().admit({ token }, own, NETWORK)).toEqual({
        session: session.id,
        seat: seat.seat,
        role: 'member',
        via: { invitation },
      });
    });

    it('[GA3] admits no facilitator by link, whoever they are', async () => {
      const { token } = await linkOf('Tess');
      for (const headers of [own, { ...own, cookie: 'account-t' }]) {
        await expect(gate().admit({ token }, headers, NETWORK)).rejects.toMatchObject({
          code: 'sign-in-needed',
        });
      }
    });

    it('[GA1] admits staff to the session that they name', async () => {
      const session = await sessionId(9);
      const admission = await gate().admit({ session }, { ...own, cookie: 'account-t' }, NETWORK);
      expect(admission).toMatchObject({ session, via: { staffUser: 'account-t', signIn: 's1' } });
    });

    it.each([
      ['another site', { origin: 'https://evil.example', cookie: 'account-t' }, 'not-allowed'],
      ['no site', { cookie: 'account-t' }, 'not-allowed'],
      ['nobody', own, 'not-signed-in'],
      ['staff of other courses', { ...own, cookie: 'account-x' }, 'not-allowed'],
    ])('[GA2] [ST5] refuses %s', async (_who, headers, code) => {
      const session = await sessionId(6);
      await expect(gate().admit({ session }, headers, NETWORK)).rejects.toMatchObject({ code });
    });

    it.each([
      ['another site', { origin: 'https://evil.example' }],
      [
        'a site that reached us by its own name',
        { origin: 'http://evil.example', host: 'evil.example' },
      ],
      ['no site', {}],
    ])('[GA2] refuses a link of ours that %s shows', async (_who, headers) => {
      const { token } = await linkOf('Ada');
      await expect(gate().admit({ token }, headers, NETWORK)).rejects.toMatchObject({
        code: 'not-allowed',
      });
    });

    it('refuses what it does not know', async () => {
      const staff = { ...own, cookie: 'account-t' };
      await expect(gate().admit({ session: 'x' }, staff, NETWORK)).rejects.toMatchObject({
        code: 'not-allowed',
      });
      await expect(gate().admit({}, staff, NETWORK)).rejects.toMatchObject({
        code: 'invalid-message',
      });
      await expect(gate().admit({ token: 'x' }, staff, NETWORK)).rejects.toMatchObject({
        code: 'link-invalid',
      });
    });

    it('says when the database is gone', async () => {
      const { token } = await linkOf('Ada');
      await t.database.close();
      await expect(gate().admit({ token }, own, NETWORK)).rejects.toMatchObject({
        code: 'storage-failed',
      });
    });
  });
});
