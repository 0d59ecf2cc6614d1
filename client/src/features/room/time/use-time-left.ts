import type { Stopwatch } from '@rapport/shared/contract/stopwatch.ts';
import { elapsedMs } from '@rapport/shared/rules/stopwatch.ts';
import { useEffect, useReducer } from 'react';
import { useConnection, useRoom } from '../session/room-context.ts';
import { timeLeft, untilNextChange, type TimeLeft } from './time-left.ts';

// Timers may be a little early; this much later the change has certainly come.
const GRACE_MS = 3;

/** What is left of `totalMs` on a stopwatch of the server, redrawn as its seconds change. */
export function useTimeLeft(watch: Stopwatch, totalMs: number): TimeLeft {
  const { connection } = useRoom();
  const offset = useConnection(({ clockOffset }) => clockOffset);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (watch.since === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const left = totalMs - elapsedMs(watch, connection.serverNow());
      timer = setTimeout(
        () => {
          redraw();
          wait();
        },
        untilNextChange(left) + GRACE_MS,
      );
    };
    wait();
    return () => clearTimeout(timer);
  }, [watch, totalMs, connection, offset]);
  return timeLeft(totalMs - elapsedMs(watch, connection.serverNow()));
}
