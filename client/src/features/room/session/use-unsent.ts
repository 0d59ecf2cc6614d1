import { useSyncExternalStore } from 'react';
import { useRoom } from './room-context.ts';

/** Whether something is written in the room that was not sent: it is in the page alone. */
export function useUnsent(): boolean {
  const { drafts, messages, boardDrafts } = useRoom();
  const subscribe = (listener: () => void) => {
    const stops = [drafts, messages, boardDrafts].map((store) => store.subscribe(listener));
    return () => stops.forEach((stop) => stop());
  };
  return useSyncExternalStore(subscribe, () =>
    [
      ...drafts.getSnapshot(),
      ...boardDrafts.getSnapshot(),
      ...Object.values(messages.getSnapshot().drafts),
    ].some((draft) => draft !== undefined && draft.text.trim() !== ''),
  );
}
