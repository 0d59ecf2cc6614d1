type DeviceName = 'microphone' | 'camera';
type Off = Record<DeviceName, boolean>;

const key = (session: string): string => `rapport:off:${session}`;

/**
 * Remembers which devices were turned off, for as long as the tab lives: a reload must not turn on
 * what the room has not heard to be off. (It takes the window: where storage is switched off,
 * already looking for it throws.)
 */
export function keepOff(
  page: { sessionStorage: Pick<Storage, 'setItem'> },
  session: string,
  off: Off,
): void {
  try {
    page.sessionStorage.setItem(key(session), JSON.stringify(off));
  } catch {
    // Storage is switched off: then a reload asks for the devices again.
  }
}

/** What was turned off in this tab; nothing where nothing is known. */
export function keptOff(page: { sessionStorage: Pick<Storage, 'getItem'> }, session: string): Off {
  try {
    const stored: unknown = JSON.parse(page.sessionStorage.getItem(key(session)) ?? '{}');
    const isOff = (name: DeviceName) =>
      typeof stored === 'object' && stored !== null && Reflect.get(stored, name) === true;
    return { microphone: isOff('microphone'), camera: isOff('camera') };
  } catch {
    return { microphone: false, camera: false };
  }
}
