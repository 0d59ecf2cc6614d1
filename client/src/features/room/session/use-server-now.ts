import { useEffect, useReducer } from 'react';
import { useConnection, useRoom } from './room-context.ts';

/** The server's clock, ms since the epoch, looked at anew every `everyMs` and with every change. */
export function useServerNow(everyMs: number): number {
  const { connection } = useRoom();
  useConnection(({ clockOffset }) => clockOffset);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(redraw, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return connection.serverNow();
}
