import { describe, expect, it } from 'vitest';
import { phaseOf, weeklyStart } from './course-plan.ts';
import { isoInZone } from '../scheduling/zoned-time.ts';

describe('the plan of a course', () => {
  it.each([
    [16, '1111222222223333'],
    [8, '11222233'],
    [12, '111222222333'],
    [20, '11111222222222233333'],
    [3, '123'],
  ])('[PR3] has the phases of IPT over %i sessions', (planned, phases) => {
    const numbers = { initial: '1', middle: '2', ending: '3' };
    const plan = Array.from({ length: planned }, (_, i) => numbers[phaseOf(i + 1, planned)]);
    expect(plan.join('')).toBe(phases);
  });

  it('[PR4] meets at the same time each week', () => {
    const timeZone = 'Europe/Berlin';
    const plan = { known: 6, at: Date.parse('2026-03-24T19:00:00+01:00'), timeZone };
    const starts = [5, 6, 7].map((number) => isoInZone(weeklyStart(number, plan), timeZone));
    expect(starts).toEqual([
      '2026-03-17T19:00:00+01:00',
      '2026-03-24T19:00:00+01:00',
      '2026-03-31T19:00:00+02:00',
    ]);
  });
});
