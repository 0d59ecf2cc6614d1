import { useSyncExternalStore } from 'react';
import { useRoom, useView } from '../session/room-context.ts';
import { arrangement, type Arrangement } from './arrangement.ts';
import type { ViewChoice } from '../stores/view-choice.ts';

/** How the viewer wants to see the room. */
export function useViewChoice(): ViewChoice {
  const { viewChoice } = useRoom();
  return useSyncExternalStore(viewChoice.subscribe, viewChoice.getSnapshot);
}

/** How the people are arranged on the viewer's screen at the moment. */
export function useArrangement(): Arrangement {
  const choice = useViewChoice();
  const kind = useView((view) => arrangement(view, choice).kind);
  const seats = useView((view) => arrangement(view, choice).seats);
  const front = useView((view) => arrangement(view, choice).front);
  const unseen = useView((view) => arrangement(view, choice).unseen);
  return { kind, seats, front, ...(unseen && { unseen }) };
}
