import { describe, expect, it } from 'vitest';
import { kindOf } from './course-plan.ts';

describe('the plan of a course', () => {
  it('[SK1] opens with an introductory session and closes with the last one', () => {
    const kinds = (planned: number) =>
      Array.from({ length: planned }, (_, index) => kindOf(index + 1, planned));
    expect(kinds(4)).toEqual(['introductory', 'weekly', 'weekly', 'last']);
    expect(kinds(1)).toEqual(['introductory']);
  });
});
