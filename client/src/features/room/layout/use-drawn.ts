import { startTransition, useEffect, useState } from 'react';
import { whenIdle } from '../../../ui/when-idle.ts';

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
    return whenIdle(() => {
      startTransition(() => setDrawn((before) => new Set([...before, next])));
    });
  }, [next]);
  // What was in sight once stays drawn: something may have been written in it.
  if (!drawn.has(inSight)) setDrawn(new Set([...drawn, inSight]));
  return drawn;
}
