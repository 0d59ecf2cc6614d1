import { describe, expect, it } from 'vitest';
import { phaseOf } from './course-plan.ts';

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
});
