import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import { changeCourseRequest } from '@rapport/shared/contract/course-change.ts';
import type { CourseDetail } from '@rapport/shared/contract/course.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { verdictOn } from '../access/access-check.ts';
import { createPractice, type Practice } from '../practice.ts';

const DAY = 86_400_000;
const tokenIn = (link = '') => new URL(link).hash.slice(1);

describe.each(engines)('changing a course on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let tess: string;
  let people: Record<'alder' | 'birch' | 'cedar', string>;
  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    tess = await t.person('Tess', 'tess');
    people = {
      alder: await t.person('Alder'),
      birch: await t.person('Birch'),
      cedar: await t.person('Cedar'),
    };
    await practice.planCourse(
      'tess',
      'c1',
      tuesdays([
        [tess, 'facilitator', 'Tess'],
        [people.alder, 'member', 'Alder'],
        [people.birch, 'member', 'Birch'],
      ]),
    );
    // Wednesday after the fourth of sixteen.
    t.now = Date.parse('2026-07-15T12:00:00+02:00');
  });
  afterEach(() => t.end());

  const lead = { account: 'tess', course: 'c1' };
  const detail = (): Promise<CourseDetail> => practice.courseDetail(lead);
  const idOf = async (number: number) =>
    (await detail()).sessions.find((session) => session.number === number)?.id ?? '';
  const change = async (given: CourseChange, revision?: number) =>
    practice.changeCourse(lead, { revision: revision ?? (await detail()).revision, change: given });
  const linkOf = async (name: string) =>
    tokenIn((await detail()).people.find((one) => one.name === name)?.link);
  const membershipOf = async (name: string) =>
    (await detail()).people.find((one) => one.name === name)?.membership ?? '';
  const namesIn = async (session: string) =>
    (await practice.sessionFacts(session)).seats.map(({ name }) => name).toSorted();
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'works',
      (error: unknown) => (error as { code?: string }).code,
    );

  it('[CO12] [PP19] moves one date: the same session, at another time, and none is added', async () => {
    const before = await detail();
    const session = await idOf(6);
    expect(await change({ kind: 'move', session, wall: '2026-07-30T17:00' })).toEqual({
      course: 'c1',
      revision: 2,
    });
    const after = await detail();
    expect(after.sessions).toHaveLength(16);
    expect(after.sessions.find(({ id }) => id === session)).toMatchObject({
      number: 6,
      wall: '2026-07-30T17:00',
      startsAt: '2026-07-30T17:00:00+02:00',
    });
    const others = ({ sessions }: CourseDetail) => sessions.filter(({ id }) => id !== session);
    expect(others(after)).toEqual(others(before));
    expect(after.people).toEqual(before.people);
  });

  it('[CO11] numbers sessions by their dates when one is moved past another', async () => {
    const [fifth, sixth] = [await idOf(5), await idOf(6)];
    await change({ kind: 'move', session: fifth, wall: '2026-07-29T18:00' });
    expect([await idOf(5), await idOf(6)]).toEqual([sixth, fifth]);
    expect((await detail()).sessions.map(({ number }) => number)).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 1),
    );
  });

  it('[CO16] keeps a cancelled session without a number, and meets in it no more', async () => {
    const [fifth, sixth] = [await idOf(5), await idOf(6)];
    const token = await linkOf('Alder');
    await change({ kind: 'cancel', session: fifth });
    await change({ kind: 'cancel', session: await idOf(7) });
    const { of, sessions } = await detail();
    expect(of).toBe(14);
    expect(sessions).toHaveLength(16);
    const cancelled = sessions.find(({ id }) => id === fifth);
    expect(cancelled).toMatchObject({ wall: '2026-07-21T18:00', begun: false });
    expect(cancelled?.cancelled).toBe(new Date(t.now).toISOString());
    expect(cancelled?.number).toBeUndefined();
    expect(sessions.flatMap(({ number }) => number ?? [])).toEqual(
      Array.from({ length: 14 }, (_, index) => index + 1),
    );
    // On the evening that was cancelled there is nothing, and the link leads to the next one.
    t.now = Date.parse('2026-07-21T17:55:00+02:00');
    expect(await practice.todaysSessions('tess')).toEqual([]);
    const { session } = await practice.seatOfLink(token);
    expect(session).toMatchObject({ id: sixth, number: 5, of: 14 });
    await expect(practice.seatOfStaff('tess', fifth)).rejects.toThrow('not-found');
    await expect(practice.sessionFacts(fifth)).rejects.toThrow('not-found');
  });

  it('[CO13] calls one off and makes it up at the end; links work as much longer', async () => {
    const token = await linkOf('Alder');
    await change({ kind: 'call-off', session: await idOf(5), skip: ['2026-10-13'] });
    const { of, sessions } = await detail();
    expect([of, sessions.length]).toEqual([16, 17]);
    expect(sessions.at(-1)).toMatchObject({
      number: 16,
      wall: '2026-10-20T18:00',
      phase: 'ending',
    });
    t.now = Date.parse('2026-10-20T18:00:00+02:00') + 29 * DAY;
    expect(await codeOf(practice.seatOfLink(token))).toBe('works');
    t.now += 2 * DAY;
    expect(await codeOf(practice.seatOfLink(token))).toBe('link-expired');
  });

  it('[CO14] adds sessions at the end, and leaves past ones their phase', async () => {
    const phases = async () => (await detail()).sessions.map(({ phase }) => phase[0]).join('');
    expect(await phases()).toBe('iiiimmmmmmmmeeee');
    await change({ kind: 'extend', count: 4, skip: [] });
    expect(await phases()).toBe('iiiiimmmmmmmmmmeeeee');
    await change({ kind: 'end' });
    await change({ kind: 'extend', count: 1, skip: [] });
    const { sessions } = await detail();
    expect(sessions.filter(({ begun }) => begun).map(({ phase }) => phase)).toEqual(
      Array(4).fill('initial'),
    );
  });

  it('[CO17] [PP22] gives who joins in week 5 the remaining dates, with a link, and no past ones', async () => {
    const [fourth, fifth, sixteenth] = [await idOf(4), await idOf(5), await idOf(16)];
    expect(await namesIn(fourth)).toEqual(['Alder', 'Birch', 'Tess']);
    await change({ kind: 'join', person: people.cedar, role: 'member', name: 'Cedar' });
    expect(await namesIn(fourth)).toEqual(['Alder', 'Birch', 'Tess']);
    for (const session of [fifth, sixteenth]) {
      expect(await namesIn(session)).toEqual(['Alder', 'Birch', 'Cedar', 'Tess']);
    }
    expect((await practice.seatOfLink(await linkOf('Cedar'))).session.id).toBe(fifth);
    expect(await detail()).toMatchObject({ of: 16, revision: 2 });
  });

  it('[CO17] lets who joins during a session in from the next one on', async () => {
    t.now = Date.parse('2026-07-21T18:10:00+02:00');
    await t.happen(await idOf(5));
    await change({ kind: 'join', person: people.cedar, role: 'member', name: 'Cedar' });
    expect((await practice.seatOfLink(await linkOf('Cedar'))).session.number).toBe(6);
    expect((await practice.seatOfLink(await linkOf('Alder'))).session.number).toBe(5);
  });

  it('[CO18] [PP18] [PP22] cancels nobody else when a member leaves, whose link opens nothing more', async () => {
    const [fourth, fifth] = [await idOf(4), await idOf(5)];
    const before = (await detail()).sessions;
    await namesIn(fourth);
    await namesIn(fifth);
    const [alder, birch] = [await linkOf('Alder'), await linkOf('Birch')];
    const { invitation, seat } = await practice.seatOfLink(alder);
    await change({ kind: 'leave', membership: await membershipOf('Alder') });
    expect(await codeOf(practice.seatOfLink(alder))).toBe('link-revoked');
    expect(await codeOf(practice.seatOfLink(birch))).toBe('works');
    expect((await detail()).sessions).toEqual(before);
    expect(await namesIn(fourth)).toEqual(['Alder', 'Birch', 'Tess']);
    expect(await namesIn(fifth)).toEqual(['Birch', 'Tess']);
    expect(t.revoked).toContain(`${fifth} ${seat.seat}`);
    // Even where withdrawing the link was cut short.
    await t.context.db.updateTable('invitation').set({ revoked_at: null }).execute();
    expect(await codeOf(practice.seatOfLink(alder))).toBe('link-revoked');
    const verdict = await verdictOn(t.context.db, [{ via: { invitation } }], t.now);
    expect(verdict({ via: { invitation } })).toBe('link-revoked');
    const left = (await detail()).people.find(({ name }) => name === 'Alder');
    expect(left?.left).toBe(new Date(t.now).toISOString());
  });

  it('[PP19] has everyone once in each session, whoever moves, leaves, comes back and joins', async () => {
    await change({ kind: 'move', session: await idOf(6), wall: '2026-07-30T17:00' });
    await change({ kind: 'move-later', session: await idOf(8), wall: '2026-08-13T18:00' });
    await change({ kind: 'leave', membership: await membershipOf('Birch') });
    await change({ kind: 'join', person: people.birch, role: 'member', name: 'Birch' });
    await change({ kind: 'join', person: people.cedar, role: 'member', name: 'Cedar' });
    const { sessions } = await detail();
    expect(new Set(sessions.map(({ startsAt }) => startsAt)).size).toBe(16);
    const ahead = sessions.filter(({ begun }) => !begun);
    expect(ahead).toHaveLength(12);
    for (const { id } of ahead) {
      expect(await namesIn(id)).toEqual(['Alder', 'Birch', 'Cedar', 'Tess']);
    }
    const names = (await detail()).people.map(({ name }) => name).toSorted();
    expect(names).toEqual(['Alder', 'Birch', 'Cedar', 'Tess']);
  });

  it('[CO18] takes who left back to their place, without the sessions between', async () => {
    const [third, fifth, sixth] = [await idOf(3), await idOf(5), await idOf(6)];
    await namesIn(third);
    await change({ kind: 'leave', membership: await membershipOf('Alder') });
    t.now += 7 * DAY;
    await change({ kind: 'join', person: people.alder, role: 'member', name: 'Alder' });
    expect((await detail()).people).toHaveLength(3);
    expect(await namesIn(third)).toEqual(['Alder', 'Birch', 'Tess']);
    expect(await namesIn(fifth)).toEqual(['Birch', 'Tess']);
    expect(await namesIn(sixth)).toEqual(['Alder', 'Birch', 'Tess']);
    expect((await practice.seatOfLink(await linkOf('Alder'))).session.id).toBe(sixth);
  });

  it('[CO19] is handed on: a facilitator who left no longer sees it, and the last one stays', async () => {
    const mine = await membershipOf('Tess');
    await expect(change({ kind: 'leave', membership: mine })).rejects.toMatchObject({
      code: 'not-allowed',
      detail: 'facilitator',
    });
    const wim = await t.person('Wim', 'wim');
    await change({ kind: 'join', person: wim, role: 'facilitator', name: 'Wim' });
    const fifth = await idOf(5);
    await change({ kind: 'leave', membership: mine });
    await expect(practice.leadOf('tess', 'c1')).rejects.toThrow('not-allowed');
    await expect(practice.seatOfStaff('tess', fifth)).rejects.toThrow('not-allowed');
    t.now = Date.parse('2026-07-21T17:55:00+02:00');
    expect(await practice.todaysSessions('tess')).toEqual([]);
    expect(await practice.todaysSessions('wim')).toHaveLength(1);
  });

  it('[CO20] [PP23] ends early: what was held stays, and adding sessions takes it up again', async () => {
    await change({ kind: 'end' });
    const { of, sessions, ended } = await detail();
    expect([of, ended]).toEqual([4, new Date(t.now).toISOString()]);
    expect(sessions.filter(({ cancelled }) => cancelled === undefined)).toHaveLength(4);
    expect((await practice.courseList('tess', {})).courses).toMatchObject([
      { of: 4, begun: 4, ended: true },
    ]);
    await expect(
      change({ kind: 'join', person: people.cedar, role: 'member', name: 'Cedar' }),
    ).rejects.toMatchObject({ code: 'not-allowed', detail: 'over' });
    await change({ kind: 'extend', count: 2, skip: [] });
    const again = await detail();
    expect([again.of, again.ended]).toEqual([6, undefined]);
    expect(again.sessions.slice(-14).find(({ number }) => number === 5)?.wall).toBe(
      '2026-07-21T18:00',
    );
  });

  it('[CO10] changes no session that goes on, also where it was begun before its time', async () => {
    t.now = Date.parse('2026-07-21T17:30:00+02:00');
    const fifth = await idOf(5);
    await t.happen(fifth);
    expect((await detail()).sessions.find(({ id }) => id === fifth)?.begun).toBe(true);
    for (const given of [
      { kind: 'move', session: fifth, wall: '2026-07-23T18:00' },
      { kind: 'move-later', session: fifth, wall: '2026-07-23T18:00' },
      { kind: 'cancel', session: fifth },
      { kind: 'cancel', session: await idOf(4) },
    ] as const) {
      await expect(change(given)).rejects.toMatchObject({ code: 'not-allowed', detail: 'begun' });
    }
    expect((await detail()).revision).toBe(1);
  });

  it('[CO21] lets only one of two who change it at once through, and tells the other', async () => {
    const [fifth, sixth] = [await idOf(5), await idOf(6)];
    const both = await Promise.allSettled([
      change({ kind: 'cancel', session: fifth }, 1),
      change({ kind: 'cancel', session: sixth }, 1),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'stale' },
    });
    expect(await detail()).toMatchObject({ of: 15, revision: 2 });
    const late = { revision: 1, change: { kind: 'end' } } as const;
    await expect(practice.previewChange(lead, late)).rejects.toThrow('stale');
  });

  it.each<[string, () => CourseChange]>([
    ['person', () => ({ kind: 'join', person: 'nobody', role: 'member', name: 'X' })],
    ['there', () => ({ kind: 'join', person: people.alder, role: 'member', name: 'X' })],
    ['membership', () => ({ kind: 'leave', membership: 'nothing' })],
  ])(
    '[CO15] is refused for people (%s), and leaves everything as it was',
    async (detailOf, given) => {
      const before = await detail();
      await expect(change(given())).rejects.toMatchObject({ detail: detailOf });
      expect(await detail()).toEqual(before);
    },
  );

  it('[CO15] keeps a course for one to one client', async () => {
    const plan = tuesdays(
      [
        [tess, 'facilitator', 'Tess'],
        [people.cedar, 'member', 'Cedar'],
      ],
      { format: 'individual', dates: { time: '10:00', first: '2026-07-21' } },
    );
    await practice.planCourse('tess', 'c2', plan);
    const given = { kind: 'join', person: people.alder, role: 'member', name: 'A' } as const;
    const other = { account: 'tess', course: 'c2' };
    await expect(
      practice.changeCourse(other, { revision: 1, change: given }),
    ).rejects.toMatchObject({ code: 'not-allowed', detail: 'one-client' });
  });

  it('[CO22] shows before what a change comes to, and whose time it takes', async () => {
    const plan = tuesdays(
      [
        [tess, 'facilitator', 'Tess'],
        [people.cedar, 'member', 'Cedar'],
      ],
      { title: 'Thursdays', dates: { first: '2026-07-30', count: 1 } },
    );
    await practice.planCourse('tess', 'c2', plan);
    const fifth = await idOf(5);
    const later = { kind: 'move-later', session: fifth, wall: '2026-07-23T18:00' } as const;
    const shown = await practice.previewChange(lead, { revision: 1, change: later });
    expect(shown.conflicts).toEqual([
      expect.objectContaining({ wall: '2026-07-30T18:00', name: 'Tess', title: 'Thursdays' }),
    ]);
    expect((await detail()).revision).toBe(1);
    await change(later);
    const toCome = (await detail()).sessions.filter(({ begun }) => !begun);
    expect(
      toCome.map(({ number, phase, kind, wall, startsAt }) => ({
        number,
        phase,
        kind,
        wall,
        startsAt,
      })),
    ).toEqual(shown.sessions);
    const joining = { kind: 'join', person: people.cedar, role: 'member', name: 'C' } as const;
    expect(
      (await practice.previewChange(lead, { revision: 2, change: joining })).conflicts,
    ).toMatchObject([{ wall: '2026-07-30T18:00', name: 'Cedar' }]);
    // Only what a change moves is asked about.
    const one = { kind: 'cancel', session: await idOf(12) } as const;
    expect((await practice.previewChange(lead, { revision: 2, change: one })).conflicts).toEqual(
      [],
    );
  });

  it('[CO9] enters each change in the security log, by identifiers', async () => {
    const session = await idOf(9);
    await change({ kind: 'cancel', session });
    await change({ kind: 'join', person: people.cedar, role: 'member', name: 'Cedar' });
    await t.security.settled();
    const entries = await t.context.db
      .selectFrom('security_log')
      .orderBy('id')
      .where('event', '=', 'course-changed')
      .selectAll()
      .execute();
    expect(entries).toMatchObject([
      { actor_account: 'tess', course: 'c1', reason: 'cancel', session, subject: null },
      { actor_account: 'tess', course: 'c1', reason: 'join', session: null, subject: people.cedar },
    ]);
  });
});

it.each(['2026-12-01', '2026-12-01T18:00Z', '2026-12-01T18:00:00', '2026-02-30T18:00'])(
  '[CO15] takes %s for no time on the wall',
  (wall) => {
    const asked = (given: string) =>
      changeCourseRequest.safeParse({
        revision: 1,
        change: { kind: 'move', session: 's', wall: given },
      });
    expect(asked(wall).success).toBe(false);
    expect(asked('2026-12-01T18:00').success).toBe(true);
  },
);
