import { useEffect } from 'react';
import { useCan, useRoom } from '../session/room-context.ts';

/**
 * Tells the server that this page has drawn the call of this seat: only then, and only while the
 * page is in front, does the person read that it has been shown.
 */
export function useShownHere(seat: string): void {
  const { connection } = useRoom();
  const notYet = useCan('care:shown', seat);
  useEffect(() => {
    if (!notYet) return;
    const tell = () => {
      if (document.visibilityState === 'visible') {
        void connection.send({ type: 'care:shown', seat });
      }
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [connection, notYet, seat]);
}
