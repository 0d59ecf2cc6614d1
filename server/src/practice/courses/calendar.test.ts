import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { createPractice, type Practice } from '../practice.ts';

describe.each(engines)('the calendar of a facilitator on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let tess: string;
  let alder: string;
  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    [tess, alder] = [await t.person('Tess', 'tess'), await t.person('Alder')];
    await t.person('Wim', 'wim');
  });
  afterEach(() => t.end());

  const plan = (course: string, dates: Parameters<typeof tuesdays>[1]) =>
    practice.planCourse(
      'tess',
      course,
      tuesdays(
        [
          [tess, 'facilitator', 'Tess'],
          [alder, 'member', 'Alder'],
        ],
        dates,
      ),
    );
  const starts = async (from: string, until: string, timeZone = 'Europe/Berlin') =>
    (await practice.calendar('tess', { from, until, timeZone })).sessions.map(
      ({ startsAt }) => startsAt,
    );

  it('[CO26] has the sessions of those days, those cancelled marked, and nobody else’s', async () => {
    await plan('c1', {});
    const lead = await practice.leadOf('tess', 'c1');
    const detail = await practice.courseDetail(lead);
    const second = detail.sessions[1]?.id ?? '';
    await practice.changeCourse(lead, {
      revision: detail.revision,
      change: { kind: 'cancel', session: second },
    });
    const asked = { from: '2026-06-23', until: '2026-07-08', timeZone: 'Europe/Berlin' };
    const { now, sessions } = await practice.calendar('tess', asked);
    expect(Date.parse(now)).toBe(t.context.clock.now());
    expect(sessions).toMatchObject([
      { course: 'c1', title: 'Tuesdays', number: 1, startsAt: '2026-06-23T18:00:00+02:00' },
      { id: second, startsAt: '2026-06-30T18:00:00+02:00', cancelled: true },
      { number: 2, startsAt: '2026-07-07T18:00:00+02:00', cancelled: false },
    ]);
    expect(sessions[1]).not.toHaveProperty('number');
    expect((await practice.calendar('wim', asked)).sessions).toEqual([]);
  });

  it('[CO26] counts days by the reader’s own clock, also where it is changed', async () => {
    // Sundays at half past midnight in Berlin: Saturday evening in New York.
    await plan('c1', { dates: { first: '2026-10-18', time: '00:30', count: 3 } });
    expect(await starts('2026-10-24', '2026-10-25', 'America/New_York')).toEqual([
      '2026-10-25T00:30:00+02:00',
    ]);
    expect(await starts('2026-10-25', '2026-10-26', 'America/New_York')).toEqual([]);
    // The Sunday on which Berlin's clocks go back has 25 hours; its last is still that day's.
    await plan('c2', { dates: { first: '2026-10-25', time: '23:30', count: 1 } });
    expect(await starts('2026-10-25', '2026-10-26')).toEqual([
      '2026-10-25T00:30:00+02:00',
      '2026-10-25T23:30:00+01:00',
    ]);
  });
});
