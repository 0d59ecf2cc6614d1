import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type {
  CoursePerson,
  PlannedMeeting,
  PlannedSession,
} from '@rapport/shared/contract/course.ts';
import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import { isPlannable } from '../day-fault.ts';

/** What somebody is about to change, and what it is about. */
export type Meant =
  | { readonly kind: 'move' | 'cancel'; readonly session: PlannedSession | PlannedMeeting }
  | { readonly kind: 'move-later'; readonly session: PlannedSession }
  | { readonly kind: 'extend' | 'end' | 'join' | 'pause' | 'resume' }
  | { readonly kind: 'leave'; readonly person: CoursePerson };

/** Whose session is meant, where it is a member's alone. */
export const memberOf = (meant: Meant): string | undefined =>
  'session' in meant && 'member' in meant.session ? meant.session.member.name : undefined;

/** Whether a day is chosen for it. */
export const hasDay = ({ kind }: Meant): boolean =>
  ['move', 'move-later', 'pause', 'resume'].includes(kind);

/** How it is to be changed, as it is typed. Each change has use for a part of it. */
export interface ChangeDraft {
  readonly day: string;
  readonly time: string;
  readonly minutes: string;
  /** Whether a session that is cancelled is made up for after the last. */
  readonly madeUp: boolean;
  readonly count: string;
  /** The first day with sessions again, unless it is not known yet. */
  readonly again: string;
  readonly isOpen: boolean;
  /** Days on which none is held. */
  readonly skip: readonly string[];
  readonly person: string;
  readonly name: string;
  readonly role: MembershipRole;
}

/** The draft that a dialog opens with: a session as it stands. */
export function draftOf(meant: Meant): ChangeDraft {
  const session = 'session' in meant ? meant.session : undefined;
  return {
    day: session?.wall.slice(0, 10) ?? '',
    time: session?.wall.slice(11, 16) ?? '',
    minutes: String(session?.minutes ?? ''),
    // What is a member's alone is made up for by planning it anew.
    madeUp: memberOf(meant) === undefined,
    count: '1',
    again: '',
    isOpen: false,
    skip: [],
    person: '',
    name: '',
    role: 'member',
  };
}

/** What is sent; nothing while something is missing, wrong, or as it was. */
export function changeOf(meant: Meant, draft: ChangeDraft): CourseChange | undefined {
  switch (meant.kind) {
    case 'move':
    case 'move-later': {
      const { session, kind } = meant;
      const wall = `${draft.day}T${draft.time}`;
      const isMoved = wall !== session.wall;
      if (!isPlannable(draft.day) || draft.time === '') return undefined;
      if (kind === 'move-later') return isMoved ? { kind, session: session.id, wall } : undefined;
      const minutes = wholeIn(draft.minutes, LIMITS.shortest, LIMITS.longest);
      if (minutes === undefined || (!isMoved && minutes === session.minutes)) return undefined;
      return { kind, session: session.id, wall, minutes };
    }
    case 'cancel': {
      const session = meant.session.id;
      return draft.madeUp ? { kind: 'call-off', session, skip: [] } : { kind: 'cancel', session };
    }
    case 'extend': {
      const count = wholeIn(draft.count, 1, LIMITS.sessions);
      return count === undefined ? undefined : { kind: 'extend', count, skip: [] };
    }
    case 'pause': {
      const { day: from, isOpen, skip } = draft;
      const again = isOpen ? null : draft.again;
      if (!isPlannable(from)) return undefined;
      if (again !== null && (!isPlannable(again) || again <= from)) return undefined;
      return { kind: 'pause', from, again, skip: [...skip] };
    }
    case 'resume': {
      const { day: from, skip } = draft;
      return isPlannable(from) ? { kind: 'resume', from, skip: [...skip] } : undefined;
    }
    case 'end':
      return { kind: 'end' };
    case 'join': {
      const { person, name, role } = draft;
      return person === '' ? undefined : { kind: 'join', person, name, role };
    }
    case 'leave':
      return { kind: 'leave', membership: meant.person.membership };
  }
}

/** The whole number that was typed, where it is one between these. */
export function wholeIn(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,3}$/u.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}
