import { sessionId } from '@rapport/shared/contract/ids.ts';
import { planCourseRequest, type PlanCourse } from '@rapport/shared/contract/course.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { createPractice, type Practice } from '../practice.ts';
import { putStaffMember } from '../staff/staff-members.ts';

const tokenIn = (link = '') => new URL(link).hash.slice(1);

describe.each(engines)('planning a course on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let tess: string;
  let wim: string;
  let alder: string;
  let birch: string;
  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    [tess, wim] = [await t.person('Tess', 'tess'), await t.person('Wim', 'wim')];
    [alder, birch] = [await t.person('Alder Whole Name'), await t.person('Birch')];
  });
  afterEach(() => t.end());

  const plan = (change: Parameters<typeof tuesdays>[1] = {}): PlanCourse =>
    tuesdays(
      [
        [tess, 'facilitator', 'Tess'],
        [alder, 'member', 'Alder'],
        [birch, 'member', 'Birch'],
      ],
      change,
    );
  const dates = plan;
  const preview = (given: PlanCourse, account = 'tess') =>
    practice.previewCourse(account, {
      approach: given.approach,
      review: given.review,
      dates: given.dates,
      minutes: given.minutes,
      people: given.people.map(({ person }) => person),
    });
  const detail = async (course: string, account = 'tess') =>
    practice.courseDetail(await practice.leadOf(account, course));

  it('[CO1] keeps what the preview showed: 16 Tuesdays at 18:00 without the 29th of December', async () => {
    const given = dates({ review: true, dates: { first: '2026-12-01', skip: ['2026-12-29'] } });
    const shown = await preview(given);
    expect(shown.conflicts).toEqual([]);
    expect(await practice.planCourse('tess', 'c1', given)).toEqual({ course: 'c1', revision: 1 });
    const course = await detail('c1');
    expect(
      course.sessions.map(({ number, phase, kind, wall, startsAt }) => ({
        number,
        phase,
        kind,
        wall,
        startsAt,
      })),
    ).toEqual(shown.sessions);
    expect(course.sessions.map(({ number }) => number)).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 1),
    );
    expect(course.sessions[4]).toMatchObject({
      wall: '2027-01-05T18:00',
      startsAt: '2027-01-05T18:00:00+01:00',
      phase: 'middle',
      kind: 'weekly',
      minutes: 90,
      begun: false,
    });
    expect(course).toMatchObject({ title: 'Tuesdays', of: 16, revision: 1, format: 'group' });
  });

  it.each([
    ['ipt', 'iiiimmmmmmmmeeee', 'iwwwwwwrwwwwwwwl'],
    ['mit', 'eeeemmmmmmmmeeee', 'iwwwwwwrwwwwwwwl'],
    ['dit', 'iiiimmmmmmmmeeee', 'iwwwwwwrwwwwwwwl'],
    ['ipsrt', 'iiiiiiiiiimmmmtt', 'iwwwwwrwwwwwwwwl'],
  ] as const)('[SK1] [SK3] gives sessions of %s its phases and their kinds', async (...given) => {
    const [approach, phases, kinds] = given;
    await practice.planCourse('tess', 'c1', plan({ approach, review: true }));
    const { sessions, ...course } = await detail('c1');
    expect(course.approach).toBe(approach);
    expect(sessions.map(({ phase }) => phase[0]).join('')).toBe(phases);
    expect(sessions.map(({ kind }) => kind[0]).join('')).toBe(kinds);
    expect(await practice.sessionFacts(sessions[7]?.id ?? '')).toMatchObject({
      approach,
      phase: sessions[7]?.phase,
      kind: sessions[7]?.kind,
    });
  });

  it('[CO2] gives everyone but facilitators a link that leads to the first session', async () => {
    await practice.planCourse('tess', 'c1', plan());
    const { people } = await detail('c1');
    expect(people.map(({ name, role, account }) => [name, role, account])).toEqual([
      ['Tess', 'facilitator', true],
      ['Alder', 'member', undefined],
      ['Birch', 'member', undefined],
    ]);
    expect(people[0]?.link).toBeUndefined();
    const { session, seat } = await practice.seatOfLink(tokenIn(people[1]?.link));
    expect([session.number, seat.name]).toEqual([1, 'Alder']);
  });

  it('[CO3] plans once what is sent twice, and takes no other course’s place', async () => {
    const both = [
      practice.planCourse('tess', 'c1', plan()),
      practice.planCourse('tess', 'c1', plan()),
    ];
    expect(await Promise.all(both)).toEqual(Array(2).fill({ course: 'c1', revision: 1 }));
    expect((await detail('c1')).people).toHaveLength(3);
    await expect(practice.planCourse('tess', 'c1', plan({ title: 'Other' }))).rejects.toThrow(
      'stale',
    );
    await expect(
      practice.planCourse('tess', 'c1', plan({ dates: { time: '19:00' } })),
    ).rejects.toThrow('stale');
    // Who was left out meanwhile would else be thought to be out, or who was added to be in it.
    const people = plan().people.slice(0, 2);
    await expect(practice.planCourse('tess', 'c1', { ...plan(), people })).rejects.toThrow('stale');
    for (const other of [
      { minutes: 60 },
      { review: !plan().review },
      { pact: { ...plan().pact, lateAfter: 15 } },
      { pact: { ...plan().pact, keepPolls: !plan().pact.keepPolls } },
    ]) {
      await expect(practice.planCourse('tess', 'c1', { ...plan(), ...other })).rejects.toThrow(
        'stale',
      );
    }
    expect((await practice.courseList('tess', {})).courses).toHaveLength(1);
  });

  it('[CO4] is refused with people that nobody knows, and keeps nothing then', async () => {
    const given = plan();
    const people = [...given.people, { person: 'nobody', role: 'member' as const, name: 'X' }];
    await expect(practice.planCourse('tess', 'c1', { ...given, people })).rejects.toMatchObject({
      code: 'not-found',
      detail: 'people',
    });
    // As for another's client: a preview does not tell whether there is somebody.
    await expect(preview({ ...given, people })).rejects.toMatchObject({
      code: 'not-found',
      detail: 'people',
    });
    await expect(practice.leadOf('tess', 'c1')).rejects.toThrow('not-allowed');
  });

  it('[CL2] is refused with a colleague whose access has ended', async () => {
    await putStaffMember(t.context.db, { person: wim, roles: ['therapist'] });
    const people = [...plan().people, { person: wim, role: 'observer' as const, name: 'Wim' }];
    await t.context.db
      .updateTable('staff_member')
      .set({ deactivated_at: t.now })
      .where('person', '=', wim)
      .execute();
    await expect(practice.planCourse('tess', 'c1', { ...plan(), people })).rejects.toMatchObject({
      code: 'not-found',
      detail: 'people',
    });
  });

  it('[CO5] only its facilitators plan, see and change a course', async () => {
    await expect(practice.planCourse('wim', 'c1', plan())).rejects.toThrow('not-allowed');
    await practice.planCourse('tess', 'c1', plan());
    const refusals = ['c1', 'nowhere'].map((course) =>
      practice.leadOf('wim', course).catch((error: unknown) => error),
    );
    const [anothers, unknown] = await Promise.all(refusals);
    expect(anothers).toMatchObject({ code: 'not-allowed' });
    expect(unknown).toEqual(anothers);
    expect((await practice.courseList('wim', {})).courses).toEqual([]);
  });

  it('[ST5] whoever has no part in a session is not told whether there is one', async () => {
    await practice.planCourse('tess', 'c1', plan());
    const [first, second] = (await detail('c1')).sessions;
    const cancel = { kind: 'cancel', session: sessionId.parse(second?.id) } as const;
    const lead = await practice.leadOf('tess', 'c1');
    await practice.changeCourse(lead, { revision: 1, change: cancel });
    const refusals = [first?.id ?? '', second?.id ?? '', 'nowhere'].map((id) =>
      practice.seatOfStaff('wim', id).catch((error: unknown) => error),
    );
    const [anothers, ...others] = await Promise.all(refusals);
    expect(anothers).toMatchObject({ code: 'not-allowed' });
    expect(others).toEqual([anothers, anothers]);
    await expect(practice.seatOfStaff('tess', second?.id ?? '')).rejects.toThrow('not-found');
  });

  it('[CO6] is refused where the first session would be over already', async () => {
    const today = { first: '2026-06-16', count: 2 };
    expect((await preview(plan({ dates: { ...today, time: '18:00' } }))).sessions).toHaveLength(2);
    for (const given of [
      plan({ dates: { ...today, time: '17:30' } }),
      plan({ dates: { ...today, first: '2026-06-15' } }),
    ]) {
      await expect(preview(given)).rejects.toMatchObject({ detail: 'dates.first' });
      await expect(practice.planCourse('tess', 'c1', given)).rejects.toMatchObject({
        code: 'invalid-message',
        detail: 'dates.first',
      });
    }
  });

  it('[CO7] shows who is in another session then, and names its course to its facilitators only', async () => {
    await practice.planCourse('tess', 'c1', plan({ dates: { count: 3 } }));
    const other = tuesdays(
      [
        [wim, 'facilitator', 'Wim'],
        [birch, 'member', 'B'],
      ],
      { minutes: 60, dates: { first: '2026-06-30', time: '19:00', count: 3 } },
    );
    const conflict = {
      person: birch,
      name: 'Birch',
      minutes: 90,
      wall: '2026-06-30T19:00',
      startsAt: '2026-06-30T18:00:00+02:00',
    };
    const later = {
      ...conflict,
      wall: '2026-07-07T19:00',
      startsAt: '2026-07-07T18:00:00+02:00',
    };
    expect((await preview(other, 'wim')).conflicts).toEqual([conflict, later]);
    expect((await preview(other, 'tess')).conflicts[0]).toEqual({ ...conflict, title: 'Tuesdays' });
    // Right after another is no conflict, nor is an evening that both do not share.
    const after = { ...other, dates: { ...other.dates, time: '19:30' } };
    expect((await preview(after, 'wim')).conflicts).toEqual([]);
    const before = { ...other, dates: { ...other.dates, time: '17:00' } };
    expect((await preview(before, 'wim')).conflicts).toEqual([]);
    // It is told, and refuses nothing.
    await practice.planCourse('wim', 'c2', other);
  });

  it('[CO8] lists one’s courses a page at a time, each once, those planned last first', async () => {
    for (let index = 0; index < 7; index += 1) {
      // Some are planned at the same moment.
      t.now += index % 2;
      await practice.planCourse('tess', `c${String(index)}`, plan({ dates: { count: 2 } }));
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await practice.courseList('tess', { limit: 3, ...(after && { after }) });
      expect(page.courses.length).toBeLessThanOrEqual(3);
      seen.push(...page.courses.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(seen).toEqual((await practice.courseList('tess', {})).courses.map(({ id }) => id));
    expect(seen.toSorted()).toEqual(Array.from({ length: 7 }, (_, index) => `c${String(index)}`));
    expect(seen[0]).toMatch(/c[56]/);
    t.now = Date.parse('2026-06-24T12:00:00+02:00');
    expect((await practice.courseList('tess', { limit: 1 })).courses).toMatchObject([
      { of: 2, begun: 1, next: '2026-06-30T18:00:00+02:00', ended: false },
    ]);
    for (const wrong of ['', 'x', Buffer.from('1.').toString('base64url')]) {
      await expect(practice.courseList('tess', { after: wrong })).rejects.toMatchObject({
        code: 'invalid-message',
        detail: 'after',
      });
    }
  });

  it('[CO9] is entered in the security log, by identifiers', async () => {
    await practice.planCourse('tess', 'c1', plan());
    await practice.planCourse('tess', 'c1', plan());
    await t.security.settled();
    const entries = await t.context.db
      .selectFrom('security_log')
      .orderBy('id')
      .selectAll()
      .execute();
    expect(entries).toEqual([
      expect.objectContaining({ event: 'course-planned', actor_account: 'tess', course: 'c1' }),
    ]);
  });
});

describe('a plan as it is sent', () => {
  const given = tuesdays([
    ['p1', 'facilitator', 'Tess'],
    ['p2', 'member', 'Alder'],
  ]);
  const wrongIn = (change: Record<string, unknown>) =>
    planCourseRequest.safeParse({ ...given, ...change }).error?.issues[0]?.path.join('.');

  it('[CO4] may be as the limits say', () => {
    expect(planCourseRequest.parse(given)).toEqual(given);
    expect(planCourseRequest.safeParse({ ...given, format: 'individual' }).success).toBe(true);
  });

  it.each([
    ['people', { people: [given.people[1]] }],
    ['people', { people: [given.people[0], given.people[0]] }],
    ['people', { people: [given.people[0]], format: 'individual' }],
    ['minutes', { minutes: 14 }],
    ['minutes', { minutes: 241 }],
    ['title', { title: ' ' }],
    ['dates.count', { dates: { ...given.dates, count: 61 } }],
    ['dates.count', { dates: { ...given.dates, count: 0 } }],
    ['dates.everyWeeks', { dates: { ...given.dates, everyWeeks: 3 } }],
    ['dates.first', { dates: { ...given.dates, first: '2026-02-29' } }],
    ['dates.first', { dates: { ...given.dates, first: '3000-01-01' } }],
    ['dates.time', { dates: { ...given.dates, time: '18:00:00' } }],
    ['dates.time', { dates: { ...given.dates, time: '24:00' } }],
    ['dates.timeZone', { dates: { ...given.dates, timeZone: '+02:00' } }],
    ['dates.timeZone', { dates: { ...given.dates, timeZone: 'Europe/Atlantis' } }],
    ['dates.skip.0', { dates: { ...given.dates, skip: ['29.12.2026'] } }],
  ])('[CO4] is refused for %s', (field, change) => {
    expect(wrongIn(change)).toBe(field);
  });
});
