import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import { changeCourseRequest } from '@rapport/shared/contract/course-change.ts';
import type { CourseDetail } from '@rapport/shared/contract/course.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { attended } from '../appointments/attended.ts';
import { createPractice, type Practice } from '../practice.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
type Made = Partial<Extract<CourseChange, { kind: 'meet-alone' }>>;

describe.each(engines)('meetings of a group’s members alone, on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let people: Record<'tess' | 'kim' | 'alder' | 'birch', string>;
  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    people = {
      tess: await t.person('Tess', 'tess'),
      kim: await t.person('Kim', 'kim'),
      alder: await t.person('Alder'),
      birch: await t.person('Birch'),
    };
    await plan('c1');
  });
  afterEach(() => t.end());

  const plan = (id: string, first = '2026-06-23') =>
    practice.planCourse(
      'tess',
      id,
      tuesdays(
        [
          [people.tess, 'facilitator', 'Tess'],
          [people.kim, 'co-facilitator', 'Kim'],
          [people.alder, 'member', 'Alder'],
          [people.birch, 'member', 'Birch'],
        ],
        { dates: { first } },
      ),
    );
  const detail = (course = 'c1'): Promise<CourseDetail> =>
    practice.courseDetail({ account: 'tess', course });
  const change = async (given: CourseChange, course = 'c1') =>
    practice.changeCourse(
      { account: 'tess', course },
      { revision: (await detail(course)).revision, change: given },
    );
  const preview = async (given: CourseChange) =>
    practice.previewChange(
      { account: 'tess', course: 'c1' },
      { revision: (await detail()).revision, change: given },
    );
  const membershipOf = async (name: string, course = 'c1') =>
    (await detail(course)).people.find((one) => one.name === name)?.membership ?? '';
  const made = async (walls: Record<string, string>, more: Made = {}): Promise<CourseChange> => ({
    kind: 'meet-alone',
    meeting: 'individual-middle',
    minutes: 30,
    members: await Promise.all(
      Object.entries(walls).map(async ([name, wall]) => ({
        membership: await membershipOf(name),
        wall,
      })),
    ),
    ...more,
  });
  const meet = async (walls: Record<string, string>, more: Made = {}) =>
    change(await made(walls, more));
  const meetingOf = async (name: string) => {
    const { meetings } = await detail();
    const found = meetings.findLast(({ member }) => member.name === name);
    if (!found) throw new Error(`no meeting of ${name}`);
    return found;
  };
  const namesIn = async (session: string) =>
    (await practice.sessionFacts(session)).seats.map(({ name }) => name).toSorted();
  const visitOf = async (name: string) => {
    const { people: all } = await detail();
    const token = new URL(all.find((one) => one.name === name)?.link ?? '').hash.slice(1);
    return practice.joinInfoOfLink({ token, device: `device of ${name}` });
  };
  const appointmentsOf = async (person: string) => {
    const rows = await attended(t.context.db)
      .where('membership.person', '=', person)
      .select('session.id')
      .execute();
    return rows.map(({ id }) => id);
  };
  const TWO = { Alder: '2026-07-01T10:00', Birch: '2026-07-01T10:40' };

  it('[IM1] have seats for that member and the facilitators, and for nobody else', async () => {
    await meet(TWO);
    const { meetings, sessions, of } = await detail();
    expect(meetings).toMatchObject([
      { kind: 'individual-middle', wall: TWO.Alder, minutes: 30, member: { name: 'Alder' } },
      { kind: 'individual-middle', wall: TWO.Birch, minutes: 30, member: { name: 'Birch' } },
    ]);
    expect(meetings.every(({ number }) => number === undefined)).toBe(true);
    expect([sessions.length, of]).toEqual([16, 16]);
    expect(await namesIn(meetings[0]?.id ?? '')).toEqual(['Alder', 'Kim', 'Tess']);
    expect(await namesIn(meetings[1]?.id ?? '')).toEqual(['Birch', 'Kim', 'Tess']);
    const facts = await practice.sessionFacts(meetings[0]?.id ?? '');
    expect(facts).toMatchObject({ format: 'individual', kind: 'individual-middle', number: 2 });
  });

  it('[IM2] are in the page, calendar and appointments of that member, and of no other', async () => {
    await meet({ Alder: TWO.Alder });
    const { id } = await meetingOf('Alder');
    const coming = async (name: string) =>
      (await visitOf(name)).visit?.coming.map(({ startsAt, alone }) => [startsAt, alone]) ?? [];
    const own = ['2026-07-01T10:00:00+02:00', true];
    expect(await coming('Alder')).toContainEqual(own);
    expect(await coming('Alder')).toHaveLength(17);
    expect(await coming('Birch')).not.toContainEqual(own);
    expect(await coming('Birch')).toHaveLength(16);
    expect(await appointmentsOf(people.alder)).toContain(id);
    expect(await appointmentsOf(people.kim)).toContain(id);
    expect(await appointmentsOf(people.birch)).not.toContain(id);
    const told = await t.context.db
      .selectFrom('calendar_entry')
      .where('session', '=', id)
      .select('membership')
      .execute();
    expect(told).toEqual([{ membership: await membershipOf('Alder') }]);
  });

  it('[IM2] are where that member’s link leads when it is time, and nobody else’s', async () => {
    await meet({ Alder: '2026-06-30T17:00' });
    const { id } = await meetingOf('Alder');
    const [, group] = (await detail()).sessions;
    const at = async (time: string, name: string) => {
      t.now = Date.parse(`2026-06-30T${time}+02:00`);
      return (await visitOf(name)).session;
    };
    expect(await at('12:00', 'Alder')).toBe(id);
    expect(await at('12:00', 'Birch')).toBe(group?.id);
    expect(await at('17:20', 'Alder')).toBe(id);
    // It is over by plan, nobody has ended it, and the group is to begin.
    expect(await at('17:31', 'Alder')).toBe(group?.id);
    expect(await at('17:31', 'Birch')).toBe(group?.id);
  });

  it('[IM3] are shown to facilitators with whose they are, and make no session of the group', async () => {
    await meet({ Alder: '2026-06-22T10:00' }, { meeting: 'individual-before' });
    t.now = Date.parse('2026-06-22T09:30:00+02:00');
    const [today] = await practice.todaysSessions('kim');
    expect(today).toMatchObject({ kind: 'individual-before', member: 'Alder' });
    expect(today?.number).toBeUndefined();
    expect(today?.people.map(({ name }) => name)).toEqual(['Tess', 'Kim', 'Alder']);
    const days = { from: '2026-06-22', until: '2026-06-24', timeZone: 'Europe/Berlin' };
    const shown = (await practice.calendar('tess', days)).sessions;
    expect(shown).toMatchObject([
      { kind: 'individual-before', member: 'Alder' },
      { kind: 'introductory', number: 1, of: 16 },
    ]);
    expect([shown[0]?.number, shown[1]?.member]).toEqual([undefined, undefined]);
    const [listed] = (await practice.courseList('tess', {})).courses;
    expect(listed).toMatchObject({
      begun: 0,
      of: 16,
      next: '2026-06-23T18:00:00+02:00',
      nextMeeting: { name: 'Alder', startsAt: '2026-06-22T10:00:00+02:00' },
    });
    t.now += HOUR;
    const [later] = (await practice.courseList('tess', {})).courses;
    expect([later?.begun, later?.nextMeeting]).toEqual([0, undefined]);
  });

  it('[IM4] are moved and cancelled alone, and by nothing that is for the group', async () => {
    await meet(TWO);
    const session = (await meetingOf('Alder')).id;
    const before = await detail();
    await change({ kind: 'move', session, wall: '2026-07-02T11:00', minutes: 45 });
    const moved = await detail();
    expect(moved.sessions).toEqual(before.sessions);
    expect(moved.meetings.map(({ wall, minutes }) => [wall, minutes])).toEqual([
      [TWO.Birch, 30],
      ['2026-07-02T11:00', 45],
    ]);
    const [first] = moved.sessions;
    await change({ kind: 'move-later', session: first?.id ?? '', wall: '2026-06-24T18:00' });
    await change({ kind: 'pause', from: '2026-06-30', again: '2026-07-14', skip: [] });
    expect((await detail()).meetings).toEqual(moved.meetings);
    for (const kind of ['move-later', 'call-off'] as const) {
      const wrong = { kind, session, wall: '2026-07-03T11:00', skip: [] } as CourseChange;
      await expect(change(wrong)).rejects.toMatchObject({ code: 'not-allowed' });
    }
    await change({ kind: 'cancel', session });
    const { meetings, sessions } = await detail();
    expect(meetings.map(({ cancelled }) => cancelled !== undefined)).toEqual([false, true]);
    expect(sessions).toHaveLength(16);
    expect((await visitOf('Alder')).visit?.coming).toHaveLength(16);
  });

  it('[IM4] that have begun stay as they are, and none is moved into the past', async () => {
    await meet(TWO);
    const session = (await meetingOf('Alder')).id;
    t.now = Date.parse('2026-07-01T10:05:00+02:00');
    for (const late of [
      { kind: 'cancel', session },
      { kind: 'move', session, wall: '2026-07-03T10:00' },
    ] as const) {
      await expect(change(late)).rejects.toMatchObject({ detail: 'begun' });
    }
    const past = { kind: 'move', session: (await meetingOf('Birch')).id } as const;
    const wall = '2026-07-01T10:00';
    await expect(change({ ...past, wall })).rejects.toMatchObject({ detail: 'change.wall' });
    await expect(meet({ Birch: wall })).rejects.toMatchObject({ detail: 'change.members' });
  });

  it('[IM5] of who leaves are cancelled, and of nobody else; who joins late can have one', async () => {
    await meet(TWO);
    const membership = await membershipOf('Alder');
    await change({ kind: 'leave', membership });
    expect((await meetingOf('Alder')).cancelled).toBeDefined();
    expect((await meetingOf('Birch')).cancelled).toBeUndefined();
    await expect(change(await made({ Alder: '2026-07-02T10:00' }))).rejects.toThrow('not-found');
    t.now = Date.parse('2026-07-01T12:00:00+02:00');
    const cedar = await t.person('Cedar');
    await change({ kind: 'join', person: cedar, role: 'member', name: 'Cedar' });
    await meet({ Cedar: '2026-07-02T10:00' }, { meeting: 'individual-before' });
    expect(await namesIn((await meetingOf('Cedar')).id)).toEqual(['Cedar', 'Kim', 'Tess']);
  });

  it('[IM5] after the end stay when a course ends early, and its links work until then', async () => {
    await meet({ Alder: '2026-07-01T10:00' });
    await meet({ Alder: '2026-12-01T10:00' }, { meeting: 'individual-after' });
    await change({ kind: 'end' });
    const { meetings } = await detail();
    expect(meetings.map(({ cancelled }) => cancelled !== undefined)).toEqual([true, false]);
    t.now = Date.parse('2026-12-01T10:00:00+01:00') + 29 * DAY;
    expect(await visitOf('Alder')).toMatchObject({ session: meetings[1]?.id });
    // The link of whoever has none works as long as it did without.
    expect((await detail()).people.find(({ name }) => name === 'Birch')?.link).toBeUndefined();
  });

  it('[IM6] are only of a group, and of members who are in it', async () => {
    await expect(meet({ Kim: TWO.Alder })).rejects.toMatchObject({ detail: 'members' });
    await practice.planCourse(
      'tess',
      'c2',
      tuesdays(
        [
          [people.tess, 'facilitator', 'Tess'],
          [people.alder, 'member', 'Alder'],
        ],
        { format: 'individual', dates: { first: '2026-07-23' } },
      ),
    );
    const members = [{ membership: await membershipOf('Alder', 'c2'), wall: TWO.Alder }];
    const alone = change(await made({}, { members }), 'c2');
    await expect(alone).rejects.toMatchObject({ code: 'not-allowed', detail: 'individual' });
    const other = change(await made({}, { members: [...members] }));
    await expect(other).rejects.toMatchObject({ detail: 'members' });
  });

  it('[IM6] show before they are kept who has no time, also because of the group', async () => {
    await plan('c2', '2026-07-01');
    const conflicts = async (given: CourseChange) =>
      (await preview(given)).conflicts.map(({ wall, name }) => `${wall} ${name}`).toSorted();
    const tuesday = await made({ Alder: '2026-06-30T18:15' });
    expect(await conflicts(tuesday)).toEqual([
      '2026-06-30T18:15 Alder',
      '2026-06-30T18:15 Kim',
      '2026-06-30T18:15 Tess',
    ]);
    expect(await conflicts(await made({ Birch: '2026-07-01T19:00' }))).toHaveLength(3);
    expect(await conflicts(await made(TWO))).toEqual([]);
    const atOnce = await made({ ...TWO, Birch: '2026-07-01T10:20' });
    expect(await conflicts(atOnce)).toEqual([
      '2026-07-01T10:00 Kim',
      '2026-07-01T10:00 Tess',
      '2026-07-01T10:20 Kim',
      '2026-07-01T10:20 Tess',
    ]);
    await change(await made(TWO));
    const { id } = await meetingOf('Alder');
    // To its own time it moves freely, and over the other’s the facilitators are there already.
    const own = { kind: 'move', session: id, wall: '2026-07-01T10:05' } as const;
    expect(await conflicts(own)).toEqual([]);
    expect(await conflicts({ ...own, wall: '2026-07-01T10:30' })).toEqual([
      '2026-07-01T10:30 Kim',
      '2026-07-01T10:30 Tess',
    ]);
    // Nor does a session of the group move over a meeting unseen.
    const group = (await detail()).sessions[1]?.id ?? '';
    const over = { kind: 'move', session: group, wall: '2026-07-01T10:15' } as const;
    expect(await conflicts(over)).toContain('2026-07-01T10:15 Alder');
    expect((await detail()).sessions[1]?.wall).toBe('2026-06-30T18:00');
  });

  it('[IM8] hand nothing on to the group, and know what the group handed on', async () => {
    await meet({ Alder: '2026-06-24T10:00' });
    const alone = (await meetingOf('Alder')).id;
    const [first, second] = (await detail()).sessions.map(({ id }) => id);
    t.now = Date.parse('2026-06-23T18:00:00+02:00');
    await t.happen(first ?? '');
    const seatIn = async (session: string) =>
      (await practice.sessionFacts(session)).seats.find(({ name }) => name === 'Alder')?.seat ?? '';
    const ties = { session: 1, ties: [] };
    t.memories.set(first ?? '', {
      circles: [{ seat: await seatIn(first ?? ''), versions: [ties] }],
    });
    expect((await practice.sessionFacts(alone)).circles).toEqual([
      { seat: await seatIn(alone), versions: [ties] },
    ]);
    t.now = Date.parse('2026-06-24T10:00:00+02:00');
    await t.happen(alone);
    t.memories.set(alone, {
      circles: [{ seat: await seatIn(alone), versions: [ties, { session: 9, ties: [] }] }],
    });
    expect((await practice.sessionFacts(second ?? '')).circles).toEqual([
      { seat: await seatIn(second ?? ''), versions: [ties] },
    ]);
    expect(await practice.isTakenOver(alone, t.now)).toBe(false);
    t.now += 13 * HOUR;
    expect(await practice.isTakenOver(alone, t.now - 13 * HOUR)).toBe(true);
    expect(await practice.isTakenOver(first ?? '', t.now - 24 * HOUR)).toBe(false);
  });
});

it('[IM6] are taken for each member once', () => {
  const asked = (...memberships: string[]) =>
    changeCourseRequest.safeParse({
      revision: 1,
      change: {
        kind: 'meet-alone',
        meeting: 'individual-before',
        minutes: 30,
        members: memberships.map((membership) => ({ membership, wall: '2026-12-01T18:00' })),
      },
    }).success;
  expect([asked('a', 'b'), asked('a', 'a'), asked()]).toEqual([true, false, false]);
});
