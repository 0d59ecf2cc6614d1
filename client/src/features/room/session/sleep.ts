const LOOK_EVERY_MS = 2_000;
/** A page that is only busy, or in the background, looks again sooner than this. */
export const SLEPT_MS = 8_000;

/**
 * Calls back when the page goes on after the device or the browser had put it to sleep, with how
 * long that was, ms. A browser says nothing of it to a page that was in sight all the time, such as
 * before a lid was closed. Returns an unsubscribe function.
 */
export function onSlept(listener: (ms: number) => void): () => void {
  // The steady clock may stand still meanwhile.
  let lookedAt = Date.now();
  const timer = setInterval(() => {
    const ms = Date.now() - lookedAt;
    lookedAt = Date.now();
    if (ms >= SLEPT_MS) listener(ms);
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
