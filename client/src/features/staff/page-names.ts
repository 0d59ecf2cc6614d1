import type { Me } from '@rapport/shared/contract/rest.ts';
import { may, type Right } from '@rapport/shared/rules/rights.ts';

/** The pages of staff after signing in, and the right that opens each; every account has its own. */
export const OPENED_BY = {
  today: 'sessions:lead',
  agenda: 'sessions:lead',
  agendas: 'sessions:lead',
  'practice-agenda': 'sessions:lead',
  calendar: 'sessions:lead',
  desk: 'desk:keep',
  'desk-therapist': 'desk:keep',
  'desk-plan': 'desk:keep',
  'desk-course': 'desk:keep',
  'desk-client': 'desk:keep',
  observed: 'sessions:observe',
  clients: 'clients:keep',
  client: 'clients:keep',
  import: 'clients:keep',
  merge: 'clients:keep',
  courses: 'sessions:lead',
  course: 'sessions:lead',
  plan: 'courses:plan',
  papers: 'papers:manage',
  paper: 'papers:manage',
  exercises: 'sessions:lead',
  // Who is a supervisor alone comes for the sessions, and has nothing to do with the practice.
  crisis: 'staff:see',
  team: 'staff:see',
  server: 'server:see',
  cover: 'courses:cover',
  account: undefined,
} as const satisfies Record<string, Right | undefined>;
export type PageName = keyof typeof OPENED_BY;

/** Of these, the ones of whoever schedules in the place of a therapist. */
export type DeskPage = Extract<PageName, 'desk' | `desk-${string}`>;

/** Whether the page is somebody's to open, by their roles in the practice. */
export function opens({ roles }: Pick<Me, 'roles'>, page: PageName): boolean {
  const right = OPENED_BY[page];
  return right === undefined || may(roles, right);
}

/** The page with which somebody begins, by what they are in the practice. */
export function startOf(me: Pick<Me, 'roles'>): PageName {
  if (opens(me, 'today')) return 'today';
  return opens(me, 'observed') && !opens(me, 'desk') ? 'observed' : 'desk';
}
