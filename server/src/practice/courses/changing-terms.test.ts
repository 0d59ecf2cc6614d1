import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import { changeCourseRequest } from '@rapport/shared/contract/course-change.ts';
import { COURSE_LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { Pact } from '@rapport/shared/contract/practice.ts';
import { NO_PACT } from '@rapport/shared/rules/no-pact.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { createPractice, type Practice } from '../practice.ts';

const lead = { account: 'tess', course: 'c1' };
const PACT = { groupMessages: true, keepMessages: false, keepPolls: true };

describe.each(engines)('what a course is called and has agreed on, on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let alder: string;
  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    const tess = await t.person('Tess', 'tess');
    alder = await t.person('Alder');
    await practice.planCourse(
      'tess',
      'c1',
      tuesdays([
        [tess, 'facilitator', 'Tess'],
        [alder, 'member', 'Alder'],
      ]),
    );
  });
  afterEach(() => t.end());

  const detail = () => practice.courseDetail(lead);
  const change = async (given: CourseChange, revision?: number) =>
    practice.changeCourse(lead, { revision: revision ?? (await detail()).revision, change: given });
  const join = async () => {
    const { people } = await detail();
    const link = people.find(({ name }) => name === 'Alder')?.link ?? '';
    return practice.joinInfo(await practice.seatOfLink(new URL(link).hash.slice(1)));
  };
  const told = () =>
    t.context.db.selectFrom('calendar_entry').select(['session', 'sequence']).execute();

  it('[CO28] is changed for what comes, and for what clients see; nobody is told of it', async () => {
    const before = await detail();
    const entries = await told();
    await change({ kind: 'rename', title: 'Tuesday circle' });
    await change({ kind: 'agree', pact: PACT });
    const after = await detail();
    expect(after).toEqual({ ...before, title: 'Tuesday circle', pact: PACT, revision: 3 });
    const [first] = after.sessions;
    expect(await practice.sessionFacts(first?.id ?? '')).toMatchObject({
      title: 'Tuesday circle',
      pact: PACT,
    });
    expect((await join()).title).toBe('Tuesday circle');
    expect((await practice.courseList('tess', {})).courses[0]?.title).toBe('Tuesday circle');
    expect(await told()).toEqual(entries);
  });

  it('[LK3] says from when on somebody is late, in its plan and after each change', async () => {
    expect((await detail()).pact).not.toHaveProperty('lateAfter');
    await change({ kind: 'agree', pact: { ...PACT, lateAfter: 15 } });
    const { pact, sessions } = await detail();
    expect(pact).toEqual({ ...PACT, lateAfter: 15 });
    expect(await practice.sessionFacts(sessions[0]?.id ?? '')).toMatchObject({
      startsAt: Date.parse('2026-06-23T18:00:00+02:00'),
      pact: { lateAfter: 15 },
    });
    await change({ kind: 'agree', pact: PACT });
    expect((await detail()).pact).toEqual(PACT);
    const kim = await t.person('Kim', 'kim');
    const plan = (agreed: Pact) =>
      practice.planCourse('kim', 'c2', tuesdays([[kim, 'facilitator', 'Kim']], { pact: agreed }));
    const agreed = { ...NO_PACT, lateAfter: 20 };
    await plan(agreed);
    expect((await practice.courseDetail({ account: 'kim', course: 'c2' })).pact).toEqual(agreed);
    // Sent again it is the same course, and with something else agreed on it is not.
    await plan(agreed);
    await expect(plan(NO_PACT)).rejects.toThrow('stale');
    await expect(plan({ ...NO_PACT, lateAfter: 25 })).rejects.toThrow('stale');
  });

  it('[CO28] is changed of a course that was ended, and ends or begins nothing', async () => {
    await change({ kind: 'end' });
    const before = await detail();
    await change({ kind: 'rename', title: 'Over' });
    await change({ kind: 'agree', pact: PACT });
    expect(await detail()).toEqual({ ...before, title: 'Over', pact: PACT, revision: 4 });
  });

  it('[CO9] [CO21] is changed once of two at the same time, with an entry for each change', async () => {
    const both = await Promise.allSettled([
      change({ kind: 'rename', title: 'First' }, 1),
      change({ kind: 'rename', title: 'Second' }, 1),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { title } = await detail();
    await expect(change({ kind: 'agree', pact: PACT }, 1)).rejects.toThrow('stale');
    expect(['First', 'Second']).toContain(title);
    expect((await detail()).pact).toMatchObject({ keepPolls: false });
    await change({ kind: 'agree', pact: PACT });
    await t.security.settled();
    const entries = await t.context.db
      .selectFrom('security_log')
      .orderBy('id')
      .where('event', '=', 'course-changed')
      .selectAll()
      .execute();
    expect(entries).toMatchObject([
      { actor_account: 'tess', course: 'c1', reason: 'rename' },
      { actor_account: 'tess', course: 'c1', reason: 'agree' },
    ]);
    expect(JSON.stringify(entries)).not.toContain(title);
  });

  it('[CO29] says which room is open, until it was ended', async () => {
    const [first] = (await detail()).sessions;
    const id = first?.id ?? '';
    t.now = Date.parse('2026-06-23T18:00:00+02:00');
    const open = async () =>
      (await detail()).sessions.filter((session) => session.open).map((session) => session.id);
    expect(await open()).toEqual([]);
    await t.happen(id);
    expect(await open()).toEqual([id]);
    t.ended.add(id);
    expect(await open()).toEqual([]);
  });
});

it('[LK3] takes whole minutes from 5 to 60, and nothing else', () => {
  const takes = (lateAfter: unknown) =>
    changeCourseRequest.safeParse({
      revision: 1,
      change: { kind: 'agree', pact: { ...PACT, lateAfter } },
    }).success;
  expect([5, 15, 60].map(takes)).toEqual([true, true, true]);
  expect([4, 61, 7.5, '15', null].map(takes)).toEqual([false, false, false, false, false]);
});

it('[CO28] takes a title as a plan does', () => {
  const asked = (title: string) =>
    changeCourseRequest.safeParse({ revision: 1, change: { kind: 'rename', title } }).success;
  expect(asked('a'.repeat(COURSE_LIMITS.title))).toBe(true);
  expect(asked('a'.repeat(COURSE_LIMITS.title + 1))).toBe(false);
  expect(asked(' ')).toBe(false);
});
