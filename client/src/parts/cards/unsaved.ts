import { useSyncExternalStore } from 'react';
import type { CardDraft } from './card-draft.ts';

/** A card that is being written, and the revision that it was made from; 0 for a new one. */
export interface Unsaved {
  readonly draft: CardDraft;
  readonly revision: number;
}

// Kept in the page alone, and outside of what is drawn: a card half written outlasts the window
// that it is written in, an exercise that someone else begins, and a lost connection.
let unsaved: Unsaved | undefined;
const listeners = new Set<() => void>();

/** Keeps what is being written; without it, forgets it. */
export function keepUnsaved(next?: Unsaved): void {
  unsaved = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** What is being written, if anything is. */
export const useUnsaved = (): Unsaved | undefined => useSyncExternalStore(subscribe, () => unsaved);
