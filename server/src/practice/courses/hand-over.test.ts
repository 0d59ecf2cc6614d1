import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import type { CourseDetail } from '@rapport/shared/contract/course.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addedBy } from '../../testing/added-by.ts';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { createPractice, type Practice } from '../practice.ts';
import { addStaffMember } from '../staff/staff-members.ts';

const FIFTH = Date.parse('2026-07-21T18:00:00+02:00');
/** From that day on: between the sixth and the seventh of sixteen. */
const FROM = '2026-08-01';

describe.each(engines)('handing a course over on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let people: Record<'tess' | 'wim' | 'alder', string>;
  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    const staff = (name: string) =>
      addStaffMember(t.context.db, { name, account: name.toLowerCase(), roles: ['therapist'] });
    people = { tess: await staff('Tess'), wim: await staff('Wim'), alder: 'alder' };
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
    t.now = Date.parse('2026-07-15T12:00:00+02:00');
  });
  afterEach(() => t.end());

  const lead = { account: 'tess', course: 'c1' };
  const detail = (): Promise<CourseDetail> => practice.courseDetail(lead);
  const membershipOf = async (name: string) =>
    (await detail()).people.find((one) => one.name === name)?.membership ?? '';
  const change = async (given: CourseChange) =>
    practice.changeCourse(lead, { revision: (await detail()).revision, change: given });
  const handOver = async (from = FROM, person = people.wim) =>
    change({ kind: 'hand-over', membership: await membershipOf('Tess'), person, from });
  const idOf = async (number: number) =>
    (await detail()).sessions.find((session) => session.number === number)?.id ?? '';
  const namesIn = async (number: number) =>
    (await practice.sessionFacts(await idOf(number))).seats.map(({ name }) => name).toSorted();
  const leads = (account: string) =>
    practice.leadOf(account, 'c1').then(
      () => true,
      () => false,
    );

  it('[CV6] the sessions before that day stay whose they were, all from it on are the colleague’s', async () => {
    const fourth = await namesIn(4);
    const before = (await detail()).sessions;
    await handOver();
    expect((await detail()).sessions).toEqual(before);
    expect(await namesIn(4)).toEqual(fourth);
    expect(await namesIn(6)).toEqual(['Alder', 'Tess']);
    expect(await namesIn(7)).toEqual(['Alder', 'Wim']);
    expect((await detail()).people).toMatchObject([
      { name: 'Tess', role: 'facilitator', until: '2026-07-31T22:00:00.000Z' },
      { name: 'Wim', role: 'facilitator', from: '2026-07-31T22:00:00.000Z' },
      { name: 'Alder' },
    ]);
    t.now = Date.parse('2026-12-01T12:00:00Z');
    expect(await namesIn(4)).toEqual(fourth);
    expect(await namesIn(6)).toEqual(['Alder', 'Tess']);
    expect((await detail()).people[0]).toMatchObject({ left: '2026-07-31T22:00:00.000Z' });
  });

  it('[CV6] the colleague sees the course at once, to prepare; who hands it over until then', async () => {
    expect(await leads('wim')).toBe(false);
    await handOver();
    expect([await leads('tess'), await leads('wim')]).toEqual([true, true]);
    expect((await practice.people('wim')).people.map(({ name }) => name)).toContain('Alder');
    t.now = Date.parse('2026-07-31T21:59:59Z');
    expect(await leads('tess')).toBe(true);
    t.now += 1_000;
    expect([await leads('tess'), await leads('wim')]).toEqual([false, true]);
    expect((await practice.courseList('tess', {})).courses).toEqual([]);
    expect((await practice.people('tess')).people.map(({ name }) => name)).not.toContain('Alder');
  });

  it('[CL2] who has handed it over brings none of its clients into another course', async () => {
    const plan = tuesdays([
      [people.tess, 'facilitator', 'Tess'],
      [people.alder, 'member', 'Alder'],
    ]);
    await handOver();
    t.now = Date.parse('2026-08-01T12:00:00+02:00');
    const refused = { code: 'not-found', detail: 'people' };
    const later = { ...plan, dates: { ...plan.dates, first: '2026-09-01' } };
    await expect(practice.planCourse('tess', 'c2', later)).rejects.toMatchObject(refused);
    const { approach, review, dates, minutes } = later;
    const asked = { approach, review, dates, minutes, people: [people.alder] };
    await expect(practice.previewCourse('tess', asked)).rejects.toMatchObject(refused);
    const [, alder] = plan.people;
    const wim = { person: people.wim, role: 'facilitator' as const, name: 'Wim' };
    const his = { ...later, people: alder ? [wim, alder] : [] };
    expect(await practice.planCourse('wim', 'c2', his)).toMatchObject({ revision: 1 });
    // Tess goes on with a course of her own, and finds no way to Alder there.
    const hers = { ...later, people: later.people.slice(0, 1) };
    await practice.planCourse('tess', 'c3', hers);
    const change = { kind: 'join', person: people.alder, role: 'member', name: 'A' } as const;
    const own = { account: 'tess', course: 'c3' };
    for (const ask of ['previewChange', 'changeCourse'] as const) {
      await expect(practice[ask](own, { revision: 1, change })).rejects.toMatchObject({
        code: 'not-found',
        detail: 'person',
      });
    }
  });

  it('[CV6] each has their own sessions in the calendar, and on Today', async () => {
    await handOver();
    const asked = { from: '2026-07-01', until: '2026-08-11', timeZone: 'Europe/Berlin' };
    const days = async (account: string) =>
      (await practice.calendar(account, asked)).sessions.map(({ startsAt }) =>
        startsAt.slice(5, 10),
      );
    expect(await days('tess')).toEqual(['07-07', '07-14', '07-21', '07-28']);
    expect(await days('wim')).toEqual(['08-04']);
    const session = await idOf(6);
    t.now = Date.parse('2026-07-28T17:00:00+02:00');
    expect(await practice.todaysSessions('tess')).toMatchObject([{ id: session }]);
    expect(await practice.todaysSessions('wim')).toEqual([]);
    t.now = Date.parse('2026-08-04T17:00:00+02:00');
    expect(await practice.todaysSessions('tess')).toEqual([]);
    expect(await practice.todaysSessions('wim')).toHaveLength(1);
  });

  it('[CV6] from today on is from now on, but a session that goes on ends as it began', async () => {
    t.now = FIFTH - 3_600_000;
    await handOver('2026-07-21');
    expect(await namesIn(5)).toEqual(['Alder', 'Wim']);
    expect(await leads('tess')).toBe(false);
  });

  it('[CV6] a session that goes on is not taken from its facilitator', async () => {
    t.now = FIFTH + 600_000;
    await handOver('2026-07-21');
    expect(await namesIn(5)).toEqual(['Alder', 'Tess']);
    expect(await namesIn(6)).toEqual(['Alder', 'Wim']);
    expect((await practice.leaderSeat('tess', await idOf(5))).seat.name).toBe('Tess');
    expect(await leads('tess')).toBe(true);
    t.now = FIFTH + 90 * 60_000;
    expect(await leads('tess')).toBe(false);
  });

  it('[CV6] a co-facilitator takes the first place, and was there before', async () => {
    await change({ kind: 'join', person: people.wim, role: 'co-facilitator', name: 'Wim' });
    const fifth = await namesIn(5);
    await handOver();
    expect(await namesIn(5)).toEqual(fifth);
    expect(await namesIn(7)).toEqual(['Alder', 'Wim']);
    expect((await detail()).people.find(({ name }) => name === 'Wim')).toMatchObject({
      role: 'facilitator',
    });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['change.from', () => handOver('2026-07-14')],
    ['over', () => handOver('2026-12-24')],
    ['person', () => handOver(FROM, people.alder)],
    ['there', () => handOver(FROM, people.tess)],
    [
      'membership',
      async () =>
        change({
          kind: 'hand-over',
          membership: await membershipOf('Alder'),
          person: people.wim,
          from: FROM,
        }),
    ],
    ['membership', async () => change({ kind: 'stay', membership: await membershipOf('Tess') })],
  ])('[CV6] is refused (%s), and leaves everything as it was', async (why, given) => {
    const before = await detail();
    await expect(given()).rejects.toMatchObject({ detail: why });
    expect(await detail()).toEqual(before);
  });

  it('[CV5] shows before in which of the sessions the colleague has no time', async () => {
    const plan = tuesdays([[people.wim, 'facilitator', 'Wim']], {
      title: 'Others',
      dates: { first: '2026-07-21', count: 3 },
    });
    await practice.planCourse('wim', 'c2', plan);
    const asked = async (from: string) => {
      const given = {
        kind: 'hand-over',
        membership: await membershipOf('Tess'),
        person: people.wim,
        from,
      } as const;
      return (await practice.previewChange(lead, { revision: 1, change: given })).conflicts;
    };
    expect((await asked('2026-07-22')).map(({ wall, name }) => `${name} ${wall}`)).toEqual([
      'Wim 2026-07-28T18:00',
      'Wim 2026-08-04T18:00',
    ]);
    expect(await asked('2026-08-05')).toEqual([]);
  });

  it('[CV7] is taken back until then; meanwhile somebody who stays has to be there', async () => {
    await handOver();
    const wim = await membershipOf('Wim');
    await expect(change({ kind: 'leave', membership: wim })).rejects.toMatchObject({
      code: 'not-allowed',
      detail: 'facilitator',
    });
    const again = handOver();
    await expect(again).rejects.toMatchObject({ detail: 'membership' });
    await change({ kind: 'stay', membership: await membershipOf('Tess') });
    await change({ kind: 'leave', membership: wim });
    expect([await leads('tess'), await leads('wim')]).toEqual([true, false]);
    expect(await namesIn(7)).toEqual(['Alder', 'Tess']);
  });
});
