import type { PlanCourse } from '@rapport/shared/contract/course.ts';
import { NO_PACT } from '@rapport/shared/rules/no-pact.ts';
import type { MembershipRole } from '@rapport/shared/contract/practice.ts';

/** Sixteen Tuesdays in Berlin from 23 June 2026 at 18:00, with these people. */
export const tuesdays = (
  people: readonly (readonly [person: string, role: MembershipRole, name: string])[],
  change: Partial<Omit<PlanCourse, 'dates'>> & { dates?: Partial<PlanCourse['dates']> } = {},
): PlanCourse => ({
  title: 'Tuesdays',
  approach: 'ipt',
  format: 'group',
  review: false,
  minutes: 90,
  pact: NO_PACT,
  people: people.map(([person, role, name]) => ({ person, role, name })),
  ...change,
  dates: {
    first: '2026-06-23',
    time: '18:00',
    timeZone: 'Europe/Berlin',
    everyWeeks: 1,
    count: 16,
    skip: [],
    ...change.dates,
  },
});
