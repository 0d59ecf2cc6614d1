import { useSyncExternalStore } from 'react';

const KEY = 'rapport:keys';
const listeners = new Set<() => void>();

// Where nothing can be kept, the choice holds for as long as the page is open.
let on = read();

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/**
 * Whether keys of a single letter do something here: unless they were switched off on this device.
 * Whoever speaks to the computer, or whose hand slips, does not want them.
 */
export const areSingleKeysOn = (): boolean => on;

/** Switches keys of a single letter on or off, on this device. */
export function setSingleKeysOn(next: boolean): void {
  on = next;
  try {
    localStorage.setItem(KEY, next ? 'on' : 'off');
  } catch {
    // Storage is full or switched off; the setting can not be kept.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** {@link areSingleKeysOn}, followed. */
export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, areSingleKeysOn);
