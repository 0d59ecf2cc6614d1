import { useSyncExternalStore } from 'react';
import { useConnection, useRoom, useView } from '../session/room-context.ts';
import type { OwnCallKnown } from './own-call.ts';

/** What is known on this page of one's own call. */
export function useOwnCall(): OwnCallKnown {
  const { helpCall } = useRoom();
  const called = useView(({ care }) => care?.called);
  const pending = useSyncExternalStore(helpCall.subscribe, helpCall.getSnapshot);
  const live = useConnection(({ connection }) => connection === 'live');
  const here = useView(
    ({ me, session }) => !session.ended && ['waiting', 'admitted'].includes(me.standing),
  );
  return { called, pending, live, here };
}
