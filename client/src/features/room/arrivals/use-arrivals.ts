import { useSyncExternalStore } from 'react';
import { useRoom } from '../session/room-context.ts';
import { arrivalBookOf, type ArrivalsKnown } from './arrival-book.ts';

/** What is known of who comes to the session. */
export function useArrivals(): ArrivalsKnown {
  const book = arrivalBookOf(useRoom());
  return useSyncExternalStore(book.subscribe, book.getSnapshot);
}
