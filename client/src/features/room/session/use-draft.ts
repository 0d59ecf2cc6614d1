import { useSyncExternalStore } from 'react';
import { useRoom } from './room-context.ts';
import type { DraftPlace } from '../stores/draft-store.ts';

/** What is being written in a field that may go away while somebody types in it. */
export function useDraft(place: DraftPlace, initial = '') {
  const { drafts } = useRoom();
  const text = useSyncExternalStore(drafts.subscribe, () => drafts.read(place));
  return {
    text: text ?? initial,
    write: (next: string) => drafts.write(place, next),
    /** Let go by its writer. */
    forget: () => drafts.forget(place),
    /** Sends what is written, unless it is nothing; what did not arrive stands there again. */
    send: async (give: (text: string) => Promise<boolean>) => {
      const sent = drafts.read(place) ?? initial;
      if (sent.trim() === '') return;
      drafts.forget(place);
      const arrived = await give(sent);
      if (!arrived && drafts.read(place) === undefined) drafts.write(place, sent);
    },
  };
}
