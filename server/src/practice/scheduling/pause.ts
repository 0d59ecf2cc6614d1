import { dayIn } from './zoned-time.ts';

/** When a course pauses: days of its zone. */
export interface Pause {
  /** The first day on which no session is held. */
  readonly from: string;
  /** The first day on which there are sessions again; absent until that is known. */
  readonly again?: string;
}

/** The pause that a course is in, or that is still ahead; none once there are sessions again. */
export function pauseOf(
  {
    pausedFrom,
    pausedAgain,
    timeZone,
  }: {
    pausedFrom: string | null;
    pausedAgain: string | null;
    timeZone: string;
  },
  now: number,
): Pause | undefined {
  if (pausedFrom === null) return undefined;
  if (pausedAgain === null) return { from: pausedFrom };
  if (pausedAgain <= dayIn(now, timeZone)) return undefined;
  return { from: pausedFrom, again: pausedAgain };
}

/** Whether a session at this time on the wall would be in the pause. */
export const isPausedAt = ({ from, again }: Pause, wall: string): boolean => {
  const day = wall.slice(0, 10);
  return day >= from && (again === undefined || day < again);
};
