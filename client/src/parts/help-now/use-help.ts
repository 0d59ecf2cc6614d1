import { useEffect, useSyncExternalStore } from 'react';
import type { HelpKnown } from './help-store.ts';
import { helpStore } from './page-help.ts';

/** Whom to call, as far as it is known; fetched from when it is first looked at. */
export function useHelp(): HelpKnown {
  useEffect(() => void helpStore.load(), []);
  return useSyncExternalStore(helpStore.subscribe, helpStore.getSnapshot);
}
