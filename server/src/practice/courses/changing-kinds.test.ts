import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { createPractice, type Practice } from '../practice.ts';

const lead = { account: 'tess', course: 'c1' };

describe.each(engines)('the kinds of sessions in a course that is changed, on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let plan: (change: Parameters<typeof tuesdays>[1]) => Promise<unknown>;
  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    const tess = await t.person('Tess', 'tess');
    const alder = await t.person('Alder');
    plan = (change) =>
      practice.planCourse(
        'tess',
        'c1',
        tuesdays(
          [
            [tess, 'facilitator', 'Tess'],
            [alder, 'member', 'Alder'],
          ],
          change,
        ),
      );
  });
  afterEach(() => t.end());

  const held = async () => {
    const { sessions } = await practice.courseDetail(lead);
    return sessions.filter(({ cancelled }) => cancelled === undefined);
  };
  const kinds = async () => (await held()).map(({ kind }) => kind[0]).join('');
  const idOf = async (number: number) =>
    (await held()).find((session) => session.number === number)?.id ?? '';
  const asked = async (change: CourseChange) => ({
    revision: (await practice.courseDetail(lead)).revision,
    change,
  });
  const change = async (given: CourseChange) => practice.changeCourse(lead, await asked(given));

  it('[SK4] end with the last session at each length, and stay where it was held', async () => {
    await plan({});
    t.now = Date.parse('2026-07-15T12:00:00+02:00');
    expect(await kinds()).toBe(`i${'w'.repeat(14)}l`);
    await change({ kind: 'extend', count: 4, skip: [] });
    expect(await kinds()).toBe(`i${'w'.repeat(18)}l`);
    await change({ kind: 'cancel', session: await idOf(20) });
    expect(await kinds()).toBe(`i${'w'.repeat(17)}l`);
    t.now = Date.parse('2026-11-17T12:00:00+01:00');
    await change({ kind: 'extend', count: 1, skip: [] });
    expect(await kinds()).toBe(`i${'w'.repeat(17)}ll`);
  });

  it('[SK4] begin with the first to be held, where the one before it is cancelled', async () => {
    await plan({ dates: { count: 3 } });
    await change({ kind: 'cancel', session: await idOf(1) });
    expect(await kinds()).toBe('il');
  });

  it('[SK4] keep a review that was called off for the session that takes its place', async () => {
    await plan({ review: true });
    const review = async () => (await held()).find(({ kind }) => kind === 'review');
    expect(await review()).toMatchObject({ number: 8, wall: '2026-08-11T18:00' });
    const off: CourseChange = { kind: 'call-off', session: await idOf(8), skip: [] };
    const shown = await practice.previewChange(lead, await asked(off));
    await change(off);
    expect(await review()).toMatchObject({ number: 8, wall: '2026-08-18T18:00' });
    expect(shown.sessions.find(({ kind }) => kind === 'review')?.wall).toBe('2026-08-18T18:00');
    await change({ kind: 'extend', count: 4, skip: [] });
    expect(await review()).toMatchObject({ number: 10, wall: '2026-09-01T18:00' });
    t.now = Date.parse('2026-09-02T12:00:00+02:00');
    await change({ kind: 'extend', count: 10, skip: [] });
    expect(await review()).toMatchObject({ number: 10, begun: true });
  });
});
