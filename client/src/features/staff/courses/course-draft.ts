import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { PlanCourse } from '@rapport/shared/contract/course.ts';
import { NO_PACT } from '@rapport/shared/rules/no-pact.ts';
import type { CourseTemplate } from '@rapport/shared/contract/course-template.ts';
import type { AskedPaper } from '@rapport/shared/contract/papers.ts';
import type { Approach, Format, MembershipRole } from '@rapport/shared/contract/practice.ts';
import { isLateWrong, lateOf, type TypedLate } from '../late-minutes.ts';
import { isPlannable } from './day-fault.ts';
import { isWhole } from './whole-number.ts';

/** A course that is being planned, as it is typed. */
export interface CourseDraft {
  /** The identifier that it will have: sent twice, it is one course. */
  readonly id: string;
  readonly title: string;
  readonly approach: Approach;
  readonly format: Format;
  /** Whether one session looks back on the course so far. */
  readonly review: boolean;
  readonly first: string;
  readonly time: string;
  readonly timeZone: string;
  readonly everyWeeks: number;
  readonly count: string;
  readonly minutes: string;
  readonly skip: readonly string[];
  readonly people: readonly DraftPerson[];
  /** What its members are asked to sign. */
  readonly papers: readonly AskedPaper[];
  /** From when on somebody is late, of a group. */
  readonly late: TypedLate;
}

/** Somebody in it. */
export interface DraftPerson {
  readonly person: string;
  readonly name: string;
  readonly role: MembershipRole;
  readonly staff: boolean;
  /** They observe, and nothing else. */
  readonly observes?: true;
}

/** The usual length of a session, in minutes. */
const USUAL_MINUTES: Readonly<Record<Format, number>> = { group: 90, individual: 50 };

/** A course of nothing yet, with its usual length, in this zone. */
export const blankCourse = (id: string, timeZone: string): CourseDraft => ({
  id,
  title: '',
  approach: 'ipt',
  format: 'group',
  review: false,
  first: '',
  time: '18:00',
  timeZone,
  everyWeeks: 1,
  count: '16',
  minutes: String(USUAL_MINUTES.group),
  skip: [],
  people: [],
  papers: [],
  late: null,
});

/**
 * What somebody can be in a course: who works here facilitates or observes, a supervisor observes;
 * who observes is for its facilitators to settle.
 */
export function rolesFor(
  { staff, observes }: Pick<DraftPerson, 'staff' | 'observes'>,
  settlesLead: boolean,
): readonly MembershipRole[] {
  if (observes) return ['observer'];
  if (!staff) return ['member', 'observer'];
  const leading = ['facilitator', 'co-facilitator'] as const;
  return settlesLead ? [...leading, 'observer'] : leading;
}

/** What somebody is in a course unless it is changed. */
export function usualRole({
  staff,
  observes,
}: Pick<DraftPerson, 'staff' | 'observes'>): MembershipRole {
  if (observes) return 'observer';
  return staff ? 'co-facilitator' : 'member';
}

/** What is to be put right before the course can be planned. */
export interface CourseFaults {
  readonly title: boolean;
  readonly first: boolean;
  readonly time: boolean;
  readonly count: boolean;
  readonly minutes: boolean;
  readonly late: boolean;
  readonly people: 'noFacilitator' | 'noMember' | 'oneMember' | undefined;
}

/** What is wrong with it; every field false or empty where nothing is. */
export const courseFaults = (draft: CourseDraft): CourseFaults => ({
  title: draft.title.trim() === '',
  first: !isPlannable(draft.first),
  time: draft.time === '',
  count: !isWhole(draft.count, 1, LIMITS.sessions),
  minutes: !isWhole(draft.minutes, LIMITS.shortest, LIMITS.longest),
  late: draft.format === 'group' && isLateWrong(draft.late),
  people: peopleFault(draft),
});

/** The dates that it asks for; nothing while they can not be worked out. */
export function datesOf(draft: CourseDraft): PlanCourse['dates'] | undefined {
  const { first, time, count, minutes } = courseFaults(draft);
  if (first || time || count || minutes) return undefined;
  return {
    first: draft.first,
    time: draft.time,
    timeZone: draft.timeZone,
    everyWeeks: draft.everyWeeks,
    count: Number(draft.count),
    skip: [...draft.skip],
  };
}

/** What is sent to plan it; nothing while something is wrong. */
export function planOf(draft: CourseDraft): PlanCourse | undefined {
  const dates = datesOf(draft);
  const { title, late, people } = courseFaults(draft);
  if (!dates || title || late || people !== undefined) return undefined;
  return {
    title: draft.title,
    approach: draft.approach,
    format: draft.format,
    review: draft.review,
    dates,
    minutes: Number(draft.minutes),
    pact: { ...NO_PACT, ...(draft.format === 'group' && lateOf(draft.late)) },
    people: draft.people.map(({ person, role, name }) => ({ person, role, name })),
    papers: [...draft.papers],
  };
}

/** What a template says of a course. */
export type TemplateBody = Omit<CourseTemplate, 'id' | 'name'>;

/** The draft with what a template says; who comes, when, and what it leaves open, stays as it is. */
export const withTemplate = (draft: CourseDraft, template: TemplateBody): CourseDraft => ({
  ...draft,
  approach: template.approach,
  format: template.format,
  review: template.review,
  everyWeeks: template.everyWeeks,
  count: String(template.count),
  minutes: String(template.minutes),
  ...(template.papers && { papers: template.papers }),
});

/** What a template made of the draft would say; nothing while a number is wrong. */
export function templateOf(draft: CourseDraft): TemplateBody | undefined {
  const { count, minutes } = courseFaults(draft);
  if (count || minutes) return undefined;
  const { approach, format, review, everyWeeks } = draft;
  const numbers = { count: Number(draft.count), minutes: Number(draft.minutes) };
  return { approach, format, review, everyWeeks, ...numbers, papers: [...draft.papers] };
}

/** Another format has another usual length; one that was typed stays. */
export function withFormat(draft: CourseDraft, format: Format): CourseDraft {
  const isUsual = draft.minutes === String(USUAL_MINUTES[draft.format]);
  return { ...draft, format, ...(isUsual && { minutes: String(USUAL_MINUTES[format]) }) };
}

function peopleFault({ people, format }: CourseDraft): CourseFaults['people'] {
  const members = people.filter(({ role }) => role === 'member').length;
  if (!people.some(({ role }) => role === 'facilitator')) return 'noFacilitator';
  if (members === 0) return 'noMember';
  return format === 'individual' && members > 1 ? 'oneMember' : undefined;
}
