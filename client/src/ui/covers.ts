import { useEffect, useSyncExternalStore } from 'react';

/** How many dialogs, menus and the like lie over the page now. */
let covers = 0;
const listeners = new Set<() => void>();

function change(by: 1 | -1): void {
  covers += by;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether something lies over the page, and keeps it from being pressed. */
export const useCovered = (): boolean => useSyncExternalStore(subscribe, () => covers > 0);

/** Lies over the page for as long as it is drawn: a part of each dialog, menu and popover. */
export function Cover(): null {
  useEffect(() => {
    change(1);
    return () => change(-1);
  }, []);
  return null;
}
