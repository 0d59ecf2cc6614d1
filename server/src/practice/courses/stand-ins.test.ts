import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import type { CourseDetail } from '@rapport/shared/contract/course.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addedBy } from '../../testing/added-by.ts';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { verdictOn } from '../access/access-check.ts';
import { createPractice, type Practice } from '../practice.ts';
import { addStaffMember } from '../staff/staff-members.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The fifth of sixteen Tuesdays, and the Wednesday before it. */
const FIFTH = Date.parse('2026-07-21T18:00:00+02:00');
const WEDNESDAY = Date.parse('2026-07-15T12:00:00+02:00');

describe.each(engines)('standing in for an evening on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let people: Record<'tess' | 'wim' | 'ada' | 'alder', string>;
  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    const { db } = t.context;
    const staff = (name: string, roles: Parameters<typeof addStaffMember>[1]['roles']) =>
      addStaffMember(db, { name, account: name.toLowerCase(), roles });
    people = {
      tess: await staff('Tess', ['therapist']),
      wim: await staff('Wim', ['therapist']),
      ada: await staff('Ada', ['administrator']),
      alder: 'alder',
    };
    await t.account('other');
    await practice.addClient('tess', { person: people.alder, name: 'Alder' });
    await practice.planCourse(
      'tess',
      'c1',
      tuesdays([
        [people.tess, 'facilitator', 'Tess'],
        [people.alder, 'member', 'Alder'],
      ]),
    );
    await addedBy(t.context.db, people.alder, 'other');
    t.now = WEDNESDAY;
  });
  afterEach(() => t.end());

  const lead = { account: 'tess', course: 'c1' };
  const detail = (): Promise<CourseDetail> => practice.courseDetail(lead);
  const change = async (given: CourseChange) =>
    practice.changeCourse(lead, { revision: (await detail()).revision, change: given });
  const preview = async (given: CourseChange) =>
    practice.previewChange(lead, { revision: (await detail()).revision, change: given });
  const idOf = async (number: number) =>
    (await detail()).sessions.find((session) => session.number === number)?.id ?? '';
  const nameWim = async () => {
    const session = await idOf(5);
    await change({ kind: 'stand-in', session, person: people.wim });
    return session;
  };
  const july = { from: '2026-07-01', until: '2026-08-01', timeZone: 'Europe/Berlin' };
  const inCalendar = async () => (await practice.calendar('wim', july)).sessions;
  const feedOf = async (account: string) => {
    const address = await practice.renewFeed(account);
    const token = /\/([\w-]+)\.ics$/.exec(address)?.[1] ?? '';
    const text = await practice.calendarAt(token);
    return [...text.matchAll(/DTSTART:(\S+)/g)].map(([, start]) => start);
  };

  it('[CV1] [CV2] is in the calendar and the feed at once, and Today’s on the day', async () => {
    const session = await nameWim();
    expect(await inCalendar()).toMatchObject([
      { id: session, title: 'Tuesdays', number: 5, standIn: true },
    ]);
    expect(await feedOf('wim')).toEqual(['20260721T160000Z']);
    expect(await practice.todaysSessions('wim')).toEqual([]);
    t.now = FIFTH - 6 * HOUR;
    expect(await practice.todaysSessions('wim')).toMatchObject([
      {
        id: session,
        standIn: true,
        people: [{ name: 'Tess' }, { name: 'Wim' }, { name: 'Alder' }],
      },
    ]);
    expect(await practice.todaysSessions('tess')).toMatchObject([{ id: session }]);
    expect((await practice.todaysSessions('tess'))[0]).not.toHaveProperty('standIn');
  });

  it('[CV2] leads the room from a day before until it is over, and never after', async () => {
    const session = await nameWim();
    const may = () =>
      practice.leaderSeat('wim', session).then(
        ({ seat }) => seat.role,
        (error: unknown) => (error as { code?: string }).code,
      );
    const moments = [
      [FIFTH - 24 * HOUR - 1, 'not-allowed'],
      [FIFTH - 24 * HOUR, 'facilitator'],
      [FIFTH + 90 * MINUTE + 4 * HOUR - 1, 'facilitator'],
      [FIFTH + 90 * MINUTE + 4 * HOUR, 'not-allowed'],
    ] as const;
    for (const [now, answer] of moments) {
      t.now = now;
      expect(await may()).toBe(answer);
    }
    t.now = FIFTH + 80 * MINUTE;
    await t.happen(session);
    expect(await may()).toBe('facilitator');
    t.ended.add(session);
    expect(await may()).toBe('not-allowed');
    expect(await practice.todaysSessions('wim')).toEqual([]);
    // Who led it is still known: the room has their seat.
    expect((await practice.sessionFacts(session)).seats.map(({ name }) => name)).toContain('Wim');
    t.now = FIFTH + 91 * MINUTE;
    expect(await inCalendar()).toEqual([]);
  });

  it('[CV2] loses a connection that stays when it is over', async () => {
    const session = await nameWim();
    t.now = FIFTH;
    const { seat } = await practice.leaderSeat('wim', session);
    const soon = new Date(t.now + HOUR);
    await t.account('wim');
    const postgres = engine.kind === 'postgres';
    const moment = (date: Date) => (postgres ? date : date.toISOString());
    await t.context.db
      .insertInto('auth_session')
      .values({
        id: 's',
        userId: 'wim',
        token: 'x',
        createdAt: moment(new Date(t.now)),
        updatedAt: moment(new Date(t.now)),
        expiresAt: moment(new Date(t.now + 24 * HOUR)),
      } as never)
      .execute();
    const here = {
      seat: seat.seat,
      role: seat.role,
      via: { staffUser: 'wim', signIn: 's' },
    };
    const at = async (now: number) => (await verdictOn(t.context.db, [here], now))(here);
    expect(await at(soon.getTime())).toBeUndefined();
    expect(await at(FIFTH + 90 * MINUTE + 4 * HOUR)).toBe('not-allowed');
    await t.context.db.deleteFrom('stand_in').execute();
    expect(await at(soon.getTime())).toBe('not-allowed');
  });

  it('[CV3] sees nothing else of the course, and settles nothing for it', async () => {
    const session = await nameWim();
    const sixth = await idOf(6);
    t.now = FIFTH - HOUR;
    await expect(practice.leadOf('wim', 'c1')).rejects.toThrow('not-allowed');
    await expect(practice.seatOfStaff('wim', sixth)).rejects.toThrow('not-allowed');
    await expect(practice.seatOfStaff('wim', await idOf(4))).rejects.toThrow('not-allowed');
    expect((await practice.courseList('wim', {})).courses).toEqual([]);
    const known = async (account: string) =>
      (await practice.people(account)).people.map(({ name }) => name);
    expect(await known('wim')).not.toContain('Alder');
    expect(await known('tess')).toContain('Alder');
    expect((await practice.sessionFacts(sixth)).seats.map(({ name }) => name)).not.toContain('Wim');
    expect((await detail()).people.map(({ name }) => name)).toEqual(['Tess', 'Alder']);
    await expect(practice.leaderSeat('wim', session)).resolves.toBeDefined();
    const [today] = await practice.todaysSessions('wim');
    expect(today).toMatchObject({ id: session, standIn: true });
    expect(today?.course).toBeUndefined();
  });

  it('[CV4] is taken back until it begins, and out of the room at once', async () => {
    const session = await nameWim();
    expect((await detail()).sessions.find(({ id }) => id === session)?.standIn).toEqual({
      person: people.wim,
      name: 'Wim',
    });
    t.now = FIFTH - HOUR;
    const { seat } = await practice.leaderSeat('wim', session);
    await change({ kind: 'no-stand-in', session });
    expect(t.revoked).toEqual([`${session} ${seat.seat}`]);
    await expect(practice.seatOfStaff('wim', session)).rejects.toThrow('not-allowed');
    expect(await inCalendar()).toEqual([]);
    expect((await practice.sessionFacts(session)).seats.map(({ name }) => name)).not.toContain(
      'Wim',
    );
    await expect(change({ kind: 'no-stand-in', session })).rejects.toMatchObject({
      code: 'not-found',
      detail: 'stand-in',
    });
    await change({ kind: 'stand-in', session, person: people.wim });
    t.now = FIFTH;
    await expect(change({ kind: 'no-stand-in', session })).rejects.toMatchObject({
      code: 'not-allowed',
      detail: 'begun',
    });
  });

  it.each([
    ['person', () => people.alder],
    ['person', () => people.ada],
    ['person', () => 'nobody'],
    ['there', () => people.tess],
  ])('[CV1] is refused (%s) for who is no therapist here, or in the course', async (why, who) => {
    const session = await idOf(5);
    await expect(change({ kind: 'stand-in', session, person: who() })).rejects.toMatchObject({
      detail: why,
    });
    expect((await detail()).revision).toBe(1);
  });

  it('[CV1] is one for a session, and for one that has not begun', async () => {
    const session = await nameWim();
    const uma = await addStaffMember(t.context.db, {
      name: 'Uma',
      account: 'uma',
      roles: ['therapist'],
    });
    await expect(change({ kind: 'stand-in', session, person: uma })).rejects.toMatchObject({
      detail: 'stand-in',
    });
    const begun = { kind: 'stand-in', session: await idOf(4), person: uma } as const;
    await expect(change(begun)).rejects.toMatchObject({ detail: 'begun' });
    // The same colleague may lead several evenings.
    await change({ kind: 'stand-in', session: await idOf(7), person: people.wim });
    expect(await inCalendar()).toHaveLength(1);
    expect(await feedOf('wim')).toHaveLength(2);
  });

  it('[CV5] shows before when the colleague has no time, also where they stand in', async () => {
    const plan = tuesdays(
      [
        [people.tess, 'facilitator', 'Tess'],
        [people.alder, 'member', 'Alder'],
      ],
      { title: 'Thursdays', dates: { first: '2026-07-23', count: 4 } },
    );
    await practice.planCourse('tess', 'c2', plan);
    const other = { account: 'tess', course: 'c2' };
    const thursday = (await practice.courseDetail(other)).sessions[0]?.id ?? '';
    const given = { kind: 'stand-in', session: thursday, person: people.wim } as const;
    expect((await practice.previewChange(other, { revision: 1, change: given })).conflicts).toEqual(
      [],
    );
    await practice.changeCourse(other, { revision: 1, change: given });
    // The fifth session, moved onto that evening, asks for the time of who stands in for it, too.
    const fifth = await nameWim();
    const moved = { kind: 'move', session: fifth, wall: '2026-07-23T18:30' } as const;
    const named = async (asked: CourseChange) =>
      (await preview(asked)).conflicts.map(({ name }) => name);
    expect(await named(moved)).toEqual(['Alder', 'Tess', 'Wim']);
    await change({ kind: 'no-stand-in', session: fifth });
    await change(moved);
    expect(await named({ kind: 'stand-in', session: fifth, person: people.wim })).toEqual(['Wim']);
    expect(await named({ kind: 'stand-in', session: await idOf(6), person: people.wim })).toEqual(
      [],
    );
  });

  it('[CV1] whoever joins the course after all stands in no more', async () => {
    const session = await nameWim();
    await change({ kind: 'join', person: people.wim, role: 'observer', name: 'Wim' });
    expect((await detail()).sessions.find(({ id }) => id === session)).not.toHaveProperty(
      'standIn',
    );
    t.now = FIFTH;
    expect((await practice.seatOfStaff('wim', session)).seat.role).toBe('observer');
  });

  it('[CV8] is settled by an administrator, who sees times and nobody’s name', async () => {
    const { name, courses, colleagues } = await practice.colleagueCourses(people.tess);
    expect(name).toBe('Tess');
    expect(colleagues).toEqual([{ id: people.wim, name: 'Wim' }]);
    expect(courses).toMatchObject([{ id: 'c1', title: 'Tuesdays', revision: 1 }]);
    expect(courses[0]?.sessions).toHaveLength(12);
    expect(JSON.stringify(courses)).not.toMatch(/alder|middle|initial/i);
    const session = courses[0]?.sessions[0]?.id ?? '';
    const given = { kind: 'stand-in', session, person: people.wim } as const;
    const asked = { revision: 1, change: given };
    expect(await practice.previewCover('ada', 'c1', asked)).toEqual({ conflicts: [] });
    expect(await practice.coverCourse('ada', 'c1', asked)).toEqual({ course: 'c1', revision: 2 });
    expect((await practice.colleagueCourses(people.tess)).courses[0]?.sessions[0]).toMatchObject({
      standIn: 'Wim',
    });
    await expect(practice.coverCourse('ada', 'c1', asked)).rejects.toThrow('stale');
    await expect(practice.coverCourse('ada', 'none', asked)).rejects.toThrow('not-found');
    await expect(practice.colleagueCourses(people.alder)).rejects.toThrow('not-found');
    await t.security.settled();
    const entries = await t.context.db
      .selectFrom('security_log')
      .orderBy('id')
      .where('event', '=', 'course-changed')
      .selectAll()
      .execute();
    expect(entries).toMatchObject([
      { actor_account: 'ada', course: 'c1', reason: 'stand-in', session, subject: people.wim },
    ]);
  });
});
