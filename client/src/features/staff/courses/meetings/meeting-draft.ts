import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { CourseDetail } from '@rapport/shared/contract/course.ts';
import type { IndividualKind } from '@rapport/shared/contract/practice.ts';
import { oneAfterAnother } from '@rapport/shared/rules/one-after-another.ts';
import { wholeIn } from '../changes/change-draft.ts';
import { isPlannable } from '../day-fault.ts';

/** The longest break between two meetings, in minutes. */
export const LONGEST_PAUSE = 120;

/** Individual meetings that are being planned, as they are typed. */
export interface MeetingDraft {
  readonly kind: IndividualKind;
  readonly day: string;
  readonly time: string;
  readonly minutes: string;
  readonly pause: string;
  /** Memberships of who is left out. */
  readonly out: readonly string[];
  /** Those that were moved by hand: day and time, by membership. */
  readonly moved: Readonly<Record<string, { readonly day: string; readonly time: string }>>;
}

/** Somebody who can have a meeting, and when it would be; nothing while that is not known. */
export interface MeetingRow {
  readonly membership: string;
  readonly name: string;
  readonly isIn: boolean;
  readonly day: string;
  readonly time: string;
}

/** A draft of the usual length, for a course that stands like this. */
export function blankMeetings({ sessions }: Pick<CourseDetail, 'sessions'>): MeetingDraft {
  const held = sessions.filter(({ cancelled }) => cancelled === undefined);
  const isOver = held.every(({ begun }) => begun);
  const hasBegun = held.some(({ begun }) => begun);
  return {
    kind: isOver ? 'individual-after' : hasBegun ? 'individual-middle' : 'individual-before',
    day: '',
    time: '10:00',
    minutes: '50',
    pause: '10',
    out: [],
    moved: {},
  };
}

/** What is wrong with the lengths; false where nothing is. */
export const meetingFaults = ({ minutes, pause }: MeetingDraft) => ({
  minutes: wholeIn(minutes, LIMITS.shortest, LIMITS.longest) === undefined,
  pause: wholeIn(pause, 0, LONGEST_PAUSE) === undefined,
});

/** The members of a course as they are now, each with the time that is theirs. */
export function meetingRows(
  { people }: Pick<CourseDetail, 'people'>,
  draft: MeetingDraft,
): MeetingRow[] {
  const members = people.filter(({ role, left }) => role === 'member' && left === undefined);
  const faults = meetingFaults(draft);
  const isKnown = isPlannable(draft.day) && draft.time !== '' && !faults.minutes && !faults.pause;
  const walls = isKnown
    ? oneAfterAnother({
        first: `${draft.day}T${draft.time}`,
        count: members.length,
        minutes: Number(draft.minutes),
        pause: Number(draft.pause),
      })
    : [];
  let next = 0;
  return members.map(({ membership, name }) => {
    const isIn = !draft.out.includes(membership);
    const wall = isIn ? walls[next] : undefined;
    if (isIn) next += 1;
    const [day = '', time = ''] = wall?.split('T') ?? [];
    return { membership, name, isIn, day, time, ...draft.moved[membership] };
  });
}

/** When a meeting starts, as it is sent; nothing while a part is missing. */
export const wallOfRow = ({ day, time }: MeetingRow): string | undefined =>
  !isPlannable(day) || time === '' ? undefined : `${day}T${time}`;

/** What is sent; nothing while something is missing or wrong. */
export function meetAloneOf(
  draft: MeetingDraft,
  rows: readonly MeetingRow[],
): CourseChange | undefined {
  const minutes = wholeIn(draft.minutes, LIMITS.shortest, LIMITS.longest);
  const chosen = rows.filter(({ isIn }) => isIn);
  const members = chosen.flatMap((row) => {
    const wall = wallOfRow(row);
    return wall === undefined ? [] : [{ membership: row.membership, wall }];
  });
  if (minutes === undefined || chosen.length === 0) return undefined;
  if (members.length < chosen.length) return undefined;
  return { kind: 'meet-alone', meeting: draft.kind, minutes, members };
}
