import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import { AppError } from '../../platform/errors.ts';
import { expandPlan, startAt } from '../scheduling/expand-plan.ts';
import { plusDays } from '../scheduling/wall-time.ts';
import { dayIn } from '../scheduling/zoned-time.ts';
import { usualOf, type Rhythm, type Slot } from './slots.ts';

type PauseChange = Extract<CourseChange, { kind: 'pause' }>;
type ResumeChange = Extract<CourseChange, { kind: 'resume' }>;

const dayOf = ({ wall }: Slot): string => wall.slice(0, 10);

/**
 * The sessions of a course that pauses: those of its days are laid behind it, with all later ones,
 * or wait until it is known when the course goes on.
 * @throws AppError `not-allowed` (`paused` where it does already; `no-sessions` where none is left
 * to pause, or none would be left); `invalid-message` (`change.from`, `change.again`)
 */
export function pause(
  slots: readonly Slot[],
  { from, again, skip }: PauseChange,
  rhythm: Rhythm,
): Slot[] {
  if (rhythm.pause) throw new AppError('not-allowed', 'paused');
  if (from < dayIn(rhythm.now, rhythm.timeZone)) {
    throw new AppError('invalid-message', 'change.from');
  }
  if (again !== null && again <= from) throw new AppError('invalid-message', 'change.again');
  const meant = slots.filter((slot) => !slot.begun && dayOf(slot) >= from);
  if (meant.length === 0) throw new AppError('not-allowed', 'no-sessions');
  if (again === null) {
    return slots.map((slot) =>
      meant.includes(slot) ? { ...slot, cancelled: true as const, waiting: true as const } : slot,
    );
  }
  const isInPause = meant.some((slot) => dayOf(slot) < again);
  return isInPause ? replaced(slots, meant, laidFrom(meant, again, skip, rhythm)) : [...slots];
}

/**
 * The sessions of a course that goes on from that day: those that were laid behind the pause, or
 * those that waited, which are new ones.
 * @throws AppError `not-allowed` (`not-paused`); `invalid-message` (`change.from`)
 */
export function resume(
  slots: readonly Slot[],
  { from, skip }: ResumeChange,
  rhythm: Rhythm,
): Slot[] {
  const { pause: paused, waiting, now, timeZone } = rhythm;
  if (!paused) throw new AppError('not-allowed', 'not-paused');
  if (from < dayIn(now, timeZone)) throw new AppError('invalid-message', 'change.from');
  if (waiting.length > 0) {
    const again = laidFrom(waiting, from, skip, rhythm);
    return [
      ...slots,
      ...again.map(({ wall, at, minutes }) => ({ wall, at, minutes, begun: false })),
    ];
  }
  const meant = slots.filter((slot) => !slot.begun && dayOf(slot) >= paused.from);
  return replaced(slots, meant, laidFrom(meant, from, skip, rhythm));
}

const replaced = (
  slots: readonly Slot[],
  before: readonly Slot[],
  after: readonly Slot[],
): Slot[] => slots.map((slot) => after[before.indexOf(slot)] ?? slot);

/** These sessions, in their order, on the usual weekdays and at the usual time from that day on. */
function laidFrom(
  slots: readonly Slot[],
  day: string,
  skip: readonly string[],
  { timeZone, everyWeeks, now }: Rhythm,
): Slot[] {
  const usual = usualOf(slots);
  if (!usual) return [];
  const step = 7 * everyWeeks;
  const fits = (wall: string) => wall.slice(0, 10) >= day && startAt(wall, timeZone).at > now;
  let { wall } = usual;
  while (fits(plusDays(wall, -step))) wall = plusDays(wall, -step);
  while (!fits(wall)) wall = plusDays(wall, step);
  const [first, time] = [wall.slice(0, 10), wall.slice(11, 16)];
  const count = slots.length;
  const starts = expandPlan({ first, time, timeZone, everyWeeks, count, skip: [...skip] });
  return slots.map((slot, index) => ({ ...slot, ...starts[index] }));
}
