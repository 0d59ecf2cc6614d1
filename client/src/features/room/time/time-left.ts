/** How a countdown is read: time left, or minutes over. */
export type TimeLeft =
  { kind: 'left'; minutes: number; seconds: number } | { kind: 'over'; minutes: number };

/**
 * How `leftMs` is shown. Seconds are rounded up, so that a countdown ends at the moment that it
 * shows 0:00; past it whole minutes count, since nobody should be hurried by seconds.
 */
export function timeLeft(leftMs: number): TimeLeft {
  if (leftMs <= -1000) return { kind: 'over', minutes: Math.floor(-leftMs / 60_000) };
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  return { kind: 'left', minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
}

/**
 * After how long, in ms, a countdown that stands at `leftMs` shows something else. All screens
 * compute it from the same stopwatch, so they change together.
 */
export function untilNextChange(leftMs: number): number {
  const rest = ((leftMs % 1000) + 1000) % 1000;
  return rest === 0 ? 1000 : rest;
}
