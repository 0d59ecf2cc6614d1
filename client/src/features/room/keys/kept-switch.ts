import { useSyncExternalStore } from 'react';

/** What is switched on or off on this device. */
type Key = 'rapport:keys' | 'rapport:enter';

/** A switch that is on unless it was switched off on this device. */
export interface KeptSwitch {
  readonly isOn: () => boolean;
  readonly set: (on: boolean) => void;
  /** Whether it is on, followed. */
  readonly useOn: () => boolean;
}

/** Makes a switch. Where nothing can be kept, it holds for as long as the page is open. */
export function keptSwitch(key: Key): KeptSwitch {
  const listeners = new Set<() => void>();
  let on = read(key);
  const isOn = () => on;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    isOn,
    set: (next) => {
      on = next;
      try {
        localStorage.setItem(key, next ? 'on' : 'off');
      } catch {
        // Storage is full or switched off; the setting can not be kept.
      }
      for (const listener of listeners) listener();
    },
    useOn: () => useSyncExternalStore(subscribe, isOn),
  };
}

function read(key: Key): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}
