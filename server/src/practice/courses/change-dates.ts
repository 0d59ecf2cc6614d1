import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import type { CoverChange } from '@rapport/shared/contract/course-cover.ts';
import { COURSE_LIMITS } from '@rapport/shared/contract/course-limits.ts';
import { AppError } from '../../platform/errors.ts';
import { expandPlan, startAt } from '../scheduling/expand-plan.ts';
import { isPausedAt } from '../scheduling/pause.ts';
import { plusDays, shiftBetween, shifted } from '../scheduling/wall-time.ts';
import { pause, resume } from './pausing.ts';
import { usualOf, type Rhythm, type Slot } from './slots.ts';

export type DateChange = Exclude<
  CourseChange,
  { kind: 'join' | 'leave' | 'rename' | 'agree' | 'meet-alone' | CoverChange['kind'] }
>;

/**
 * The sessions of a course after a change, in the order of their starts. What has begun is as it
 * was, and nothing is moved into the past.
 * @throws AppError `not-found` (`session`); `not-allowed` (`begun`, or `overlap` where two would go
 * on at once, `paused` for a time in the course's pause); `invalid-message` (`change.wall`) for a
 * time that is past; `full`; what {@link pause} and {@link resume} refuse
 */
export function changeDates(slots: readonly Slot[], change: DateChange, rhythm: Rhythm): Slot[] {
  const after = changed(inOrder(slots), change, rhythm);
  const held = inOrder(after).filter(({ cancelled }) => !cancelled);
  if (held.length + waitingAfter(after, change, rhythm) > COURSE_LIMITS.sessions)
    throw new AppError('full', 'sessions');
  const overlap = held.some((slot, index) => {
    const next = held[index + 1];
    return next !== undefined && next.at < slot.at + slot.minutes * 60_000;
  });
  if (overlap) throw new AppError('not-allowed', 'overlap');
  const { pause: paused } = rhythm;
  const isFree = change.kind === 'pause' || change.kind === 'resume' || paused === undefined;
  if (!isFree && held.some((slot) => !slot.begun && isPausedAt(paused, slot.wall))) {
    throw new AppError('not-allowed', 'paused');
  }
  return inOrder(after);
}

/** How many sessions wait for a date after a change. */
export function waitingAfter(
  after: readonly Slot[],
  change: DateChange,
  { waiting }: Pick<Rhythm, 'waiting'>,
): number {
  if (change.kind === 'resume' || change.kind === 'end') return 0;
  return waiting.length + after.filter((slot) => slot.waiting).length;
}

function changed(slots: readonly Slot[], change: DateChange, rhythm: Rhythm): Slot[] {
  switch (change.kind) {
    case 'move': {
      const { wall, minutes } = change;
      const meant = openSlot(slots, change.session);
      const moved = moveTo(meant, wall, rhythm);
      return slots.map((slot) =>
        slot === meant ? { ...moved, minutes: minutes ?? slot.minutes } : slot,
      );
    }
    case 'move-later': {
      const meant = openSlot(slots, change.session);
      const shift = shiftBetween(meant.wall, change.wall);
      return slots.map((slot) =>
        slot.begun || slot.at < meant.at ? slot : moveTo(slot, shifted(slot.wall, shift), rhythm),
      );
    }
    case 'cancel':
      return cancel(slots, [openSlot(slots, change.session)]);
    case 'call-off': {
      const meant = openSlot(slots, change.session);
      const { skip } = change;
      return [...cancel(slots, [meant]), ...more(slots, { count: 1, skip }, rhythm)];
    }
    case 'extend':
      return [...slots, ...more(slots, change, rhythm)];
    case 'pause':
      return pause(slots, change, rhythm);
    case 'resume':
      return resume(slots, change, rhythm);
    case 'end':
      return cancel(
        slots,
        slots.filter(({ begun }) => !begun),
      );
  }
}

const inOrder = (slots: readonly Slot[]): Slot[] => slots.toSorted((a, b) => a.at - b.at);

const cancel = (slots: readonly Slot[], meant: readonly Slot[]): Slot[] =>
  slots.map((slot) => (meant.includes(slot) ? { ...slot, cancelled: true } : slot));

/**
 * The session of that identifier, which has not begun.
 * @throws AppError `not-found` (`session`); `not-allowed` (`begun`)
 */
export function openSlot<T extends Slot>(slots: readonly T[], id: string): T {
  const slot = slots.find((one) => one.id === id);
  if (!slot) throw new AppError('not-found', 'session');
  if (slot.begun) throw new AppError('not-allowed', 'begun');
  return slot;
}

function moveTo(slot: Slot, wall: string, { timeZone, now }: Rhythm): Slot {
  const start = startAt(wall, timeZone);
  if (start.at <= now) throw new AppError('invalid-message', 'change.wall');
  return { ...slot, ...start };
}

/** Sessions after the last, as the course usually meets; never in the past. */
function more(
  slots: readonly Slot[],
  { count, skip }: { count: number; skip: readonly string[] },
  { timeZone, everyWeeks, now }: Rhythm,
): Slot[] {
  const last = slots.at(-1);
  if (!last) throw new AppError('not-allowed', 'no-sessions');
  const usual = usualOf(slots.slice(-3)) ?? last;
  let wall = usual.wall;
  const after = Math.max(now, last.at);
  while (startAt(wall, timeZone).at <= after) wall = plusDays(wall, 7 * everyWeeks);
  const [first, time] = [wall.slice(0, 10), wall.slice(11, 16)];
  return expandPlan({ first, time, timeZone, everyWeeks, count, skip }).map((start) => ({
    ...start,
    minutes: usual.minutes,
    begun: false,
  }));
}
