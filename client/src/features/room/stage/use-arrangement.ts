import { useSyncExternalStore } from 'react';
import { useRoom } from '../session/room-context.ts';
import { useSnapshot } from '../session/use-snapshot.ts';
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
  return useSnapshot((view) => arrangement(view, choice));
}
