import { setTimeout as sleep } from 'node:timers/promises';

const BETWEEN_LOOKS_MS = 25;

/** Waits until it is so. Gives whether it came to be within so many ms. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  withinMs: number,
  everyMs = BETWEEN_LOOKS_MS,
): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > deadline) return false;
    await sleep(everyMs);
  }
  return true;
}
