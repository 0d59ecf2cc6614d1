import { useEffect, useReducer } from 'react';
import { useRoom } from '../session/room-context.ts';

const MINUTE_MS = 60_000;

/** How many whole minutes ago a moment of the server's clock was, redrawn as they pass. */
export function useMinutesSince(at: number): number {
  const { connection } = useRoom();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const past = Math.max(0, connection.serverNow() - at);
      timer = setTimeout(
        () => {
          redraw();
          wait();
        },
        MINUTE_MS - (past % MINUTE_MS),
      );
    };
    wait();
    return () => clearTimeout(timer);
  }, [at, connection]);
  return Math.max(0, Math.floor((connection.serverNow() - at) / MINUTE_MS));
}
