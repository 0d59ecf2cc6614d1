import { useEffect, useState } from 'react';
import { useRoom, useView } from '../session/room-context.ts';

/** A facilitator without a connection for no longer than this is on the way back. */
const WAIT_MS = 60_000;

/** Whether no facilitator is there: the last has left, or none has been connected for a minute. */
export function useUnled(): boolean {
  const { connection } = useRoom();
  const since = useView(({ session }) => session.unled);
  const [shown, setShown] = useState(false);
  if (since === undefined && shown) setShown(false);
  useEffect(() => {
    if (since === undefined) return undefined;
    const left = since + WAIT_MS - connection.serverNow();
    const timer = setTimeout(() => setShown(true), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [connection, since]);
  return shown && since !== undefined;
}
