import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import type { CourseDetail } from '@rapport/shared/contract/course.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { createPractice, type Practice } from '../practice.ts';
import { addStaffMember } from '../staff/staff-members.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MORNING = Date.parse('2026-07-01T10:00:00+02:00');

describe.each(engines)('standing in for a session of a member alone on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let people: Record<'tess' | 'wim' | 'ada' | 'alder' | 'birch', string>;
  let session: string;
  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    const staff = (name: string, roles: Parameters<typeof addStaffMember>[1]['roles']) =>
      addStaffMember(t.context.db, { name, account: name.toLowerCase(), roles });
    people = {
      tess: await staff('Tess', ['therapist']),
      wim: await staff('Wim', ['therapist']),
      ada: await staff('Ada', ['administrator']),
      alder: await t.person('Alder'),
      birch: await t.person('Birch'),
    };
    await plan('c1', '2026-06-23');
    const membership = await membershipOf('Alder');
    await change({
      kind: 'meet-alone',
      meeting: 'individual-middle',
      minutes: 30,
      members: [{ membership, wall: '2026-07-01T10:00' }],
    });
    session = (await detail()).meetings[0]?.id ?? '';
  });
  afterEach(() => t.end());

  const plan = (id: string, first: string) =>
    practice.planCourse(
      'tess',
      id,
      tuesdays(
        [
          [people.tess, 'facilitator', 'Tess'],
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
  const membershipOf = async (name: string) =>
    (await detail()).people.find((one) => one.name === name)?.membership ?? '';
  const nameWim = () => change({ kind: 'stand-in', session, person: people.wim });
  const july = { from: '2026-06-29', until: '2026-08-01', timeZone: 'Europe/Berlin' };
  const inCalendar = async () => (await practice.calendar('wim', july)).sessions;

  it('[CV11] [IM1] has a seat beside the member, and is named on the course’s page', async () => {
    await nameWim();
    const seats = (await practice.sessionFacts(session)).seats;
    expect(seats.map(({ name, role }) => [name, role]).toSorted()).toEqual([
      ['Alder', 'member'],
      ['Tess', 'facilitator'],
      ['Wim', 'facilitator'],
    ]);
    const { meetings, sessions } = await detail();
    expect(meetings[0]?.standIn).toEqual({ person: people.wim, name: 'Wim' });
    expect(sessions.some(({ standIn }) => standIn !== undefined)).toBe(false);
  });

  it('[CV11] reads whose it is from a day before until it is over, and nothing else', async () => {
    await nameWim();
    t.now = MORNING - 24 * HOUR - 1;
    expect(await inCalendar()).toMatchObject([{ id: session, standIn: true }]);
    expect(JSON.stringify(await inCalendar())).not.toMatch(/alder/i);
    await expect(practice.leaderSeat('wim', session)).rejects.toThrow('not-allowed');
    t.now = MORNING - 24 * HOUR;
    expect(await inCalendar()).toMatchObject([{ id: session, member: 'Alder' }]);
    expect((await practice.leaderSeat('wim', session)).seat.role).toBe('facilitator');
    t.now = MORNING - HOUR;
    const [today, ...others] = await practice.todaysSessions('wim');
    expect(others).toEqual([]);
    expect(today).toMatchObject({ id: session, member: 'Alder', standIn: true });
    expect(JSON.stringify(today)).not.toMatch(/birch/i);
    await expect(practice.leadOf('wim', 'c1')).rejects.toThrow('not-allowed');
    const [, second] = (await detail()).sessions;
    await expect(practice.seatOfStaff('wim', second?.id ?? '')).rejects.toThrow('not-allowed');
    expect((await practice.people('wim')).people.map(({ name }) => name)).not.toContain('Alder');
    t.now = MORNING + 30 * MINUTE + 4 * HOUR;
    await expect(practice.leaderSeat('wim', session)).rejects.toThrow('not-allowed');
    expect(await inCalendar()).toEqual([]);
  });

  it('[CV11] [CV5] shows every other session of theirs before, those of the group too', async () => {
    const [, , third] = (await detail()).sessions;
    await change({ kind: 'stand-in', session: third?.id ?? '', person: people.wim });
    const named = async (asked: CourseChange) =>
      (await preview(asked)).conflicts.map(({ name }) => name);
    const wim = { kind: 'stand-in', session, person: people.wim } as const;
    expect(await named(wim)).toEqual([]);
    // On the evening of the group's third session.
    const moved = { kind: 'move', session, wall: '2026-07-07T18:30' } as const;
    await change(moved);
    expect(await named(wim)).toEqual(['Wim']);
    await change({ ...moved, wall: '2026-07-01T10:00' });
    await change(wim);
    expect((await named(moved)).toSorted()).toEqual(['Alder', 'Tess', 'Wim']);
    // And the other way round.
    await change({ ...moved, wall: '2026-07-08T18:30' });
    const group = { kind: 'move', session: third?.id ?? '', wall: '2026-07-08T18:00' } as const;
    expect((await named(group)).filter((name) => name === 'Wim')).toEqual(['Wim']);
  });

  it('[CV11] [CV4] is taken back until it begins, and gone when it is cancelled', async () => {
    await nameWim();
    t.now = MORNING - HOUR;
    const { seat } = await practice.leaderSeat('wim', session);
    await change({ kind: 'no-stand-in', session });
    expect(t.revoked).toEqual([`${session} ${seat.seat}`]);
    await expect(practice.seatOfStaff('wim', session)).rejects.toThrow('not-allowed');
    await nameWim();
    await expect(nameWim()).rejects.toMatchObject({ detail: 'stand-in' });
    await change({ kind: 'leave', membership: await membershipOf('Alder') });
    expect((await inCalendar()).filter(({ cancelled }) => !cancelled)).toEqual([]);
    expect(await practice.todaysSessions('wim')).toEqual([]);
  });

  it('[CV11] is named for none that has begun, nor when somebody is in the course', async () => {
    const there = { kind: 'stand-in', session, person: people.tess } as const;
    await expect(change(there)).rejects.toMatchObject({ detail: 'there' });
    t.now = MORNING;
    await expect(nameWim()).rejects.toMatchObject({ detail: 'begun' });
  });

  it('[CV11] [CV8] is settled by an administrator, who reads not whose it is', async () => {
    const shown = () => practice.colleagueCourses(people.tess);
    const { courses } = await shown();
    const alone = courses[0]?.sessions.find(({ id }) => id === session);
    expect(alone).toEqual({ id: session, startsAt: '2026-07-01T10:00:00+02:00', minutes: 30 });
    expect(JSON.stringify(courses)).not.toMatch(/alder|middle/i);
    const given = { kind: 'stand-in', session, person: people.wim } as const;
    const revision = courses[0]?.revision ?? 0;
    await practice.coverCourse('ada', 'c1', { revision, change: given });
    expect((await shown()).courses[0]?.sessions).toContainEqual({ ...alone, standIn: 'Wim' });
    await t.security.settled();
    const entries = await t.context.db
      .selectFrom('security_log')
      .where('event', '=', 'course-changed')
      .where('actor_account', '=', 'ada')
      .selectAll()
      .execute();
    expect(entries).toMatchObject([{ reason: 'stand-in', session, subject: people.wim }]);
  });

  it('[CV11] leads a session of a course that is one to one the same way', async () => {
    await practice.planCourse(
      'tess',
      'c2',
      tuesdays(
        [
          [people.tess, 'facilitator', 'Tess'],
          [people.birch, 'member', 'Birch'],
        ],
        { format: 'individual', dates: { first: '2026-07-02' } },
      ),
    );
    const first = (await detail('c2')).sessions[0]?.id ?? '';
    await change({ kind: 'stand-in', session: first, person: people.wim }, 'c2');
    const { seats, format } = await practice.sessionFacts(first);
    expect(format).toBe('individual');
    expect(seats.map(({ name }) => name).toSorted()).toEqual(['Birch', 'Tess', 'Wim']);
    t.now = Date.parse('2026-07-02T17:00:00+02:00');
    expect((await practice.leaderSeat('wim', first)).seat.role).toBe('facilitator');
  });
});
