import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import type { CourseDetail } from '@rapport/shared/contract/course.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { createPractice, type Practice } from '../practice.ts';
import { expandPlan } from '../scheduling/expand-plan.ts';
import { addStaffMember } from '../staff/staff-members.ts';
import { changeDates } from './change-dates.ts';

const DAY = 86_400_000;
const tokenIn = (link = '') => new URL(link).hash.slice(1);

describe('the dates of a course that pauses', () => {
  const timeZone = 'Europe/Berlin';
  /** After the fourth of sixteen Tuesdays, with both changes of clocks to come. */
  const now = Date.parse('2026-03-25T12:00:00+01:00');
  const day = fc
    .integer({ min: 0, max: 300 })
    .map((days) => new Date(Date.parse('2026-03-20') + days * DAY).toISOString().slice(0, 10));
  const rhythm = { timeZone, now, waiting: [] };

  it('[PU1] [PU2] lie outside the pause and its holidays, as many, in order, at the usual time', () => {
    const tried = { done: 0, refused: 0 };
    fc.assert(
      fc.property(
        day,
        day,
        fc.array(day, { maxLength: 8 }),
        fc.constantFrom(1, 2),
        (from, again, skip, everyWeeks) => {
          const plan = { first: '2026-03-03', time: '18:00', timeZone, everyWeeks, count: 16 };
          const before = expandPlan({ ...plan, skip: [] }).map((start, index) => ({
            ...start,
            id: `s${String(index + 1)}`,
            minutes: 90,
            begun: start.at <= now,
          }));
          const change = { kind: 'pause', from, again, skip } as const;
          let after;
          try {
            after = changeDates(before, change, { ...rhythm, everyWeeks });
          } catch {
            tried.refused += 1;
            expect(from < '2026-03-25' || again <= from || (before.at(-1)?.wall ?? '') < from).toBe(
              true,
            );
            return;
          }
          tried.done += 1;
          expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
          const asWas = before.filter(({ begun, wall }) => begun || wall.slice(0, 10) < from);
          expect(after.slice(0, asWas.length)).toEqual(asWas);
          const moved = after.slice(asWas.length);
          expect(moved.every(({ wall }) => wall.slice(0, 10) >= again)).toBe(true);
          expect(new Set(moved.map(({ wall }) => wall.slice(11)))).toEqual(new Set(['18:00']));
          expect(moved.every(({ wall }) => new Date(`${wall}Z`).getUTCDay() === 2)).toBe(true);
          const isMoved = before[asWas.length]?.wall !== moved[0]?.wall;
          if (isMoved) {
            expect(moved.some(({ wall }) => skip.includes(wall.slice(0, 10)))).toBe(false);
            // The course goes on as soon as it can.
            const first = Date.parse(`${moved[0]?.wall.slice(0, 10) ?? ''}T00:00Z`);
            const weeks = 7 * everyWeeks * (skip.length + 1);
            expect(first - Date.parse(again)).toBeLessThan(weeks * DAY);
          }
        },
      ),
    );
    expect(tried.done).toBeGreaterThan(10);
    expect(tried.refused).toBeGreaterThan(10);
  });
});

describe.each(engines)('pausing a course on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let people: Record<'tess' | 'wim' | 'alder' | 'birch', string>;
  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    const staff = (name: string) =>
      addStaffMember(t.context.db, { name, account: name.toLowerCase(), roles: ['therapist'] });
    people = {
      tess: await staff('Tess'),
      wim: await staff('Wim'),
      alder: await t.person('Alder'),
      birch: await t.person('Birch'),
    };
    await practice.planCourse(
      'tess',
      'c1',
      tuesdays(
        [
          [people.tess, 'facilitator', 'Tess'],
          [people.alder, 'member', 'Alder'],
        ],
        { review: true },
      ),
    );
    // Wednesday after the fourth of sixteen.
    t.now = Date.parse('2026-07-15T12:00:00+02:00');
  });
  afterEach(() => t.end());

  const lead = { account: 'tess', course: 'c1' };
  const detail = (): Promise<CourseDetail> => practice.courseDetail(lead);
  const change = async (given: CourseChange) =>
    practice.changeCourse(lead, { revision: (await detail()).revision, change: given });
  const held = async () =>
    (await detail()).sessions.filter(({ cancelled }) => cancelled === undefined);
  const walls = async () => (await held()).map(({ wall }) => wall.slice(5, 10));
  const facts = async () =>
    (await held()).map(({ number, phase, kind }) => ({ number, phase, kind }));
  const linkOf = async (name: string) =>
    tokenIn((await detail()).people.find((one) => one.name === name)?.link);
  const visit = async (token: string) =>
    (await practice.joinInfoOfLink({ token, device: '' })).visit;
  type PauseChange = Extract<CourseChange, { kind: 'pause' }>;
  const SUMMER: PauseChange = { kind: 'pause', from: '2026-07-22', again: '2026-08-19', skip: [] };
  const OPEN: PauseChange = { ...SUMMER, again: null };

  it('[PU1] [PU2] holds none in between, and goes on with the same sessions and numbers', async () => {
    const [ids, before] = [(await held()).map(({ id }) => id), await facts()];
    const preview = await practice.previewChange(lead, { revision: 1, change: SUMMER });
    expect(preview.sessions.map(({ wall }) => wall.slice(5, 10)).slice(0, 3)).toEqual([
      '07-21',
      '08-25',
      '09-01',
    ]);
    expect((await detail()).pause).toBeUndefined();
    await change(SUMMER);
    expect((await held()).map(({ id }) => id)).toEqual(ids);
    expect(await facts()).toEqual(before);
    expect((await walls()).slice(3, 7)).toEqual(['07-14', '07-21', '08-25', '09-01']);
    expect(await detail()).toMatchObject({
      of: 16,
      pause: { from: '2026-07-22', again: '2026-08-19' },
    });
    expect((await practice.courseList('tess', {})).courses[0]?.pause).toEqual({
      from: '2026-07-22',
      again: '2026-08-19',
    });
    // On the first day with sessions again it is over by itself.
    t.now = Date.parse('2026-08-18T23:59:59+02:00');
    expect((await detail()).pause).toBeDefined();
    t.now += 1_000;
    expect((await detail()).pause).toBeUndefined();
  });

  it('[PU2] leaves out holidays, and shows before who has no time then', async () => {
    await practice.planCourse(
      'tess',
      'c2',
      tuesdays(
        [
          [people.tess, 'facilitator', 'Tess'],
          [people.birch, 'member', 'Birch'],
        ],
        { title: 'Others', dates: { first: '2026-10-27', count: 1 } },
      ),
    );
    const given = { ...SUMMER, skip: ['2026-08-25', '2026-09-01'] };
    const { sessions, conflicts } = await practice.previewChange(lead, {
      revision: 1,
      change: given,
    });
    expect(sessions.slice(0, 3).map(({ wall }) => wall.slice(5, 10))).toEqual([
      '07-21',
      '09-08',
      '09-15',
    ]);
    expect(conflicts).toMatchObject([{ wall: '2026-10-27T18:00', name: 'Tess', title: 'Others' }]);
  });

  it('[PU3] until further notice: later ones wait, and those before keep what they are', async () => {
    const before = await facts();
    await change(OPEN);
    expect(await facts()).toEqual(before.slice(0, 5));
    const { of, pause, sessions } = await detail();
    expect([of, pause]).toEqual([16, { from: '2026-07-22' }]);
    expect(sessions.filter(({ waiting }) => waiting)).toHaveLength(11);
    expect((await practice.courseList('tess', {})).courses).toMatchObject([{ of: 16 }]);
    // Months later it goes on, with a holiday on the way.
    t.now = Date.parse('2026-11-20T12:00:00+01:00');
    await change({ kind: 'resume', from: '2026-12-01', skip: ['2026-12-29'] });
    expect(await facts()).toEqual(before);
    expect((await walls()).slice(4, 11)).toEqual([
      '07-21',
      '12-01',
      '12-08',
      '12-15',
      '12-22',
      '01-05',
      '01-12',
    ]);
    const after = await detail();
    expect(after.pause).toBeUndefined();
    expect(after.sessions.some(({ waiting }) => waiting)).toBe(false);
  });

  it('[PU4] goes on earlier or later than it was said, and only where it pauses', async () => {
    await expect(change({ kind: 'resume', from: '2026-08-01', skip: [] })).rejects.toMatchObject({
      code: 'not-allowed',
      detail: 'not-paused',
    });
    await change(SUMMER);
    await change({ kind: 'resume', from: '2026-08-01', skip: [] });
    expect((await walls()).slice(4, 7)).toEqual(['07-21', '08-04', '08-11']);
    expect((await detail()).pause).toBeUndefined();
    await change(SUMMER);
    await change({ kind: 'resume', from: '2026-09-02', skip: [] });
    expect((await walls()).slice(4, 7)).toEqual(['07-21', '09-08', '09-15']);
  });

  it.each<[string, CourseChange]>([
    ['change.from', { ...SUMMER, from: '2026-07-14' }],
    ['change.again', { ...SUMMER, again: '2026-07-22' }],
    ['no-sessions', { ...OPEN, from: '2026-12-24' }],
  ])('[PU1] is refused (%s), and leaves everything as it was', async (why, given) => {
    const before = await detail();
    await expect(change(given)).rejects.toMatchObject({ detail: why });
    expect(await detail()).toEqual(before);
  });

  it('[PU5] takes no session into the pause, and no second pause', async () => {
    await change(OPEN);
    const fifth = (await held())[4]?.id ?? '';
    const refused: CourseChange[] = [
      SUMMER,
      { kind: 'extend', count: 1, skip: [] },
      { kind: 'move', session: fifth, wall: '2026-07-23T18:00' },
      { kind: 'call-off', session: fifth, skip: [] },
    ];
    for (const given of refused) {
      await expect(change(given)).rejects.toMatchObject({ code: 'not-allowed', detail: 'paused' });
    }
    await change({ kind: 'move', session: fifth, wall: '2026-07-20T18:00' });
    await change({ kind: 'end' });
    const { of, pause, sessions } = await detail();
    expect([of, pause]).toEqual([4, undefined]);
    expect(sessions.some(({ waiting }) => waiting)).toBe(false);
  });

  it('[PU6] a client’s page says that the course pauses and until when, by the same link', async () => {
    const token = await linkOf('Alder');
    await change(OPEN);
    expect(await visit(token)).toMatchObject({ pause: { from: '2026-07-22' }, coming: [{}] });
    // Long after the last session that was held.
    t.now = Date.parse('2026-12-20T12:00:00+01:00');
    expect(await visit(token)).toMatchObject({
      when: 'over',
      pause: { from: '2026-07-22' },
      coming: [],
    });
    await change({ kind: 'resume', from: '2027-01-04', skip: [] });
    const again = await visit(token);
    expect(again).not.toHaveProperty('pause');
    expect(again?.coming).toHaveLength(11);
  });

  it('[PU6] who joins while it pauses has a page, and a seat in what is held again', async () => {
    await change(OPEN);
    t.now = Date.parse('2026-10-20T12:00:00+02:00');
    await change({ kind: 'join', person: people.birch, role: 'member', name: 'Birch' });
    const token = await linkOf('Birch');
    expect(await visit(token)).toMatchObject({ when: 'over', pause: { from: '2026-07-22' } });
    await change({ kind: 'resume', from: '2026-11-01', skip: [] });
    const { session } = await practice.seatOfLink(token);
    expect([session.wall, session.number]).toEqual(['2026-11-03T18:00', 6]);
  });

  it('[PU6] nobody enters a session that waits for a date, at the time that it had', async () => {
    await change({ ...OPEN, from: '2026-07-16' });
    t.now = Date.parse('2026-07-21T18:00:00+02:00');
    expect(await practice.todaysSessions('tess')).toEqual([]);
    const sixth = (await detail()).sessions.find(({ waiting }) => waiting)?.id ?? '';
    await expect(practice.seatOfStaff('tess', sixth)).rejects.toThrow('not-found');
    await change({ kind: 'join', person: people.birch, role: 'member', name: 'Birch' });
    const token = await linkOf('Birch');
    expect((await visit(token))?.when).toBe('over');
    expect((await practice.seatOfLink(token)).session.cancelledAt).not.toBeNull();
    const { session } = await practice.seatOfLink(token);
    await expect(practice.sessionFacts(session.id)).rejects.toThrow('not-found');
  });

  it('[PU3] keeps what the course hands on, and can be handed over meanwhile', async () => {
    const fourth = (await held())[3]?.id ?? '';
    await change({ ...OPEN, from: '2026-07-16' });
    t.now += 200 * DAY;
    expect(await practice.isTakenOver(fourth, 0)).toBe(false);
    const membership = (await detail()).people[0]?.membership ?? '';
    const from = new Date(t.now).toISOString().slice(0, 10);
    await change({ kind: 'hand-over', membership, person: people.wim, from });
    const wim = { account: 'wim', course: 'c1' };
    const { revision } = await practice.courseDetail(wim);
    const given: CourseChange = { kind: 'resume', from, skip: [] };
    await practice.changeCourse(wim, { revision, change: given });
    const next = (await practice.courseDetail(wim)).sessions.find(
      ({ begun, cancelled }) => !begun && !cancelled,
    );
    const names = (await practice.sessionFacts(next?.id ?? '')).seats.map(({ name }) => name);
    expect(names.toSorted()).toEqual(['Alder', 'Wim']);
  });
});
