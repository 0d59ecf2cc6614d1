import type { Start } from '../scheduling/expand-plan.ts';
import type { Pause } from '../scheduling/pause.ts';

/** A session of a course that was not cancelled before; one that a change adds has no `id` yet. */
export interface Slot extends Start {
  readonly id?: string;
  readonly minutes: number;
  /** It goes on or is over. */
  readonly begun: boolean;
  /** The change cancels it. */
  readonly cancelled?: true;
  /** It is made up for when the course goes on. */
  readonly waiting?: true;
}

/** What a course's dates go by. */
export interface Rhythm {
  readonly timeZone: string;
  readonly everyWeeks: number;
  readonly now: number;
  /** Its pause, while it is ahead or goes on. */
  readonly pause?: Pause | undefined;
  /** The sessions that wait for a date. */
  readonly waiting: readonly Slot[];
}

/** The latest of those that meet as most of these do: one that was moved says nothing. */
export function usualOf(slots: readonly Slot[]): Slot | undefined {
  const when = ({ wall }: Slot) =>
    `${String(new Date(`${wall.slice(0, 10)}T00:00Z`).getUTCDay())} ${wall.slice(11)}`;
  const times = (slot: Slot) => slots.filter((one) => when(one) === when(slot)).length;
  const most = Math.max(...slots.map(times));
  return slots.findLast((slot) => times(slot) === most);
}
