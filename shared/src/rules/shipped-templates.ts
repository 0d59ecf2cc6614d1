import type { CourseTemplate } from '../contract/course-template.ts';

/** A template that comes with Rapport; what it is called stands among the words of the pages. */
export type ShippedTemplate = Omit<CourseTemplate, 'id' | 'name'> & { readonly id: ShippedId };
export type ShippedId =
  | 'ipt-individual'
  | 'ipt-brief'
  | 'ipt-group'
  | 'dit-individual'
  | 'mit-group'
  | 'ipsrt-individual';

const weekly = { review: false, everyWeeks: 1 } as const;

/**
 * Courses as they are usual, to be changed by whoever plans. Their lengths: IPT one to one 12 to 16
 * weekly sessions of 45 to 50 minutes, its brief form eight (Weissman, Markowitz and Klerman); IPT
 * in groups 20 sessions in five months (Wilfley); DIT 16 of 50 minutes (Lemma, Target and Fonagy);
 * MIT in groups 16 (Popolo and others, 2019). IPSRT names no number: it is weekly at first, then
 * rarer for long; these are its first weeks.
 */
export const SHIPPED_TEMPLATES: readonly ShippedTemplate[] = [
  {
    id: 'ipt-group',
    approach: 'ipt',
    format: 'group',
    ...weekly,
    review: true,
    count: 20,
    minutes: 90,
  },
  {
    id: 'ipt-individual',
    approach: 'ipt',
    format: 'individual',
    ...weekly,
    count: 16,
    minutes: 50,
  },
  { id: 'ipt-brief', approach: 'ipt', format: 'individual', ...weekly, count: 8, minutes: 50 },
  { id: 'mit-group', approach: 'mit', format: 'group', ...weekly, count: 16, minutes: 90 },
  {
    id: 'dit-individual',
    approach: 'dit',
    format: 'individual',
    ...weekly,
    count: 16,
    minutes: 50,
  },
  {
    id: 'ipsrt-individual',
    approach: 'ipsrt',
    format: 'individual',
    ...weekly,
    count: 12,
    minutes: 50,
  },
];
