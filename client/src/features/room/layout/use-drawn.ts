import { startTransition, useEffect, useState } from 'react';

/** Where a browser cannot say when it has time, that much later, ms. */
const SOON_MS = 100;

/**
 * Which of these are to be drawn by now: what is in sight at once, and the others one after the
 * other when there is time. All at once they are more than a second of work for a slow phone, in
 * which it answers no finger.
 */
export function useDrawn<Id>(all: readonly Id[], inSight: Id): ReadonlySet<Id> {
  const [drawn, setDrawn] = useState<ReadonlySet<Id>>(() => new Set([inSight]));
  const next = all.find((one) => one !== inSight && !drawn.has(one));
  useEffect(() => {
    if (next === undefined) return undefined;
    const draw = () => startTransition(() => setDrawn((before) => new Set([...before, next])));
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(draw, SOON_MS);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(draw);
    return () => cancelIdleCallback(idle);
  }, [next]);
  // What was in sight once stays drawn: something may have been written in it.
  if (!drawn.has(inSight)) setDrawn(new Set([...drawn, inSight]));
  return drawn;
}
