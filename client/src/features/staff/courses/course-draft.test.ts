import { planCourseRequest } from '@rapport/shared/contract/course.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  blankCourse,
  courseFaults,
  datesOf,
  planOf,
  withFormat,
  type CourseDraft,
} from './course-draft.ts';

const blank = blankCourse('AAAAAAAAAAAAAAAAAAAAAA', 'America/Edmonton');
const SOUND: CourseDraft = {
  ...blank,
  title: 'Tuesday group',
  first: '2026-12-01',
  people: [
    { person: 'ash', name: 'Ash', role: 'facilitator', staff: true },
    { person: 'fern', name: 'Fern', role: 'member', staff: false },
  ],
};

it('[CO23] says at each field what is missing', () => {
  expect(courseFaults(blank)).toEqual({
    title: true,
    first: true,
    time: false,
    count: false,
    minutes: false,
    late: false,
    people: 'noFacilitator',
  });
  expect(datesOf(blank)).toBeUndefined();
  expect(courseFaults({ ...SOUND, people: SOUND.people.slice(0, 1) }).people).toBe('noMember');
  const second = { person: 'moss', name: 'Moss', role: 'member', staff: false } as const;
  const three = { ...SOUND, people: [...SOUND.people, second] };
  expect(courseFaults(three).people).toBeUndefined();
  expect(courseFaults({ ...three, format: 'individual' }).people).toBe('oneMember');
});

it('[CO23] has the usual length of its format until another one is typed', () => {
  expect(blank.minutes).toBe('90');
  expect(withFormat(blank, 'individual').minutes).toBe('50');
  expect(withFormat({ ...blank, minutes: '75' }, 'individual').minutes).toBe('75');
});

it('[CO23] sends what the server takes, or nothing, whatever is typed', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 5 }),
    fc.constantFrom('', '0', '1', '16', '61', '999'),
  );
  fc.assert(
    fc.property(
      text,
      text,
      fc.constantFrom('', '18:00', '02:30'),
      fc.constantFrom('', '2026-12-01', '2028-02-29', '3000-01-01', '10000-01-01'),
      fc.constantFrom('group' as const, 'individual' as const),
      fc.oneof(text, fc.constant(null)),
      (count, minutes, time, first, format, late) => {
        const plan = planOf({ ...SOUND, count, minutes, time, first, format, late });
        expect(plan === undefined || planCourseRequest.safeParse(plan).success).toBe(true);
      },
    ),
  );
  const plan = planCourseRequest.parse(planOf({ ...SOUND, approach: 'mit', review: true }));
  expect(plan).toMatchObject({ approach: 'mit', review: true, minutes: 90, dates: { count: 16 } });
});

it('[LK3] plans from when on somebody is late, for a group alone', () => {
  const late = (typed: string | null, format: CourseDraft['format'] = 'group') =>
    planOf({ ...SOUND, late: typed, format })?.pact;
  expect(late(null)).not.toHaveProperty('lateAfter');
  expect(late('15')).toMatchObject({ lateAfter: 15 });
  expect([late('4'), late('61'), late('')]).toEqual([undefined, undefined, undefined]);
  expect(courseFaults({ ...SOUND, late: '61' }).late).toBe(true);
  expect(late('61', 'individual')).toEqual(late(null));
});
