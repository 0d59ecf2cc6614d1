import { useSyncExternalStore } from 'react';
import { useRoom } from '../session/room-context.ts';

/** The own screen, as far as it is shown. */
export function useOwnScreen() {
  const { share } = useRoom();
  return useSyncExternalStore(share.subscribe, share.getSnapshot);
}
