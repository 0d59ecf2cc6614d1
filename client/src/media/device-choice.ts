import type { BackdropKind } from './backdrop/backdrop-choice.ts';

/** A microphone or camera that is to be on, of this id where one was chosen; or off. */
export type InputChoice = { kind: 'on'; deviceId?: string } | { kind: 'off' };

/** What a person chose before coming in. */
export interface DeviceChoice {
  microphone: InputChoice;
  camera: InputChoice;
  /** What the others see behind the person. */
  backdrop: BackdropKind;
  /** The speaker's device id; without it the device's own setting. */
  speaker?: string;
}

/**
 * Device ids that were chosen once, for the next time. They are random and mean nothing elsewhere.
 */
export interface PreferredDevices {
  microphone?: string;
  camera?: string;
  speaker?: string;
}

const KEY = 'rapport:devices';

/**
 * The devices chosen the last time in this browser; none where it keeps nothing. (It takes the
 * window: where storage is switched off, already looking for it throws.)
 */
export function preferredDevices(page: {
  localStorage: Pick<Storage, 'getItem'>;
}): PreferredDevices {
  try {
    const stored: unknown = JSON.parse(page.localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const known = ['microphone', 'camera', 'speaker'] as const;
    return Object.fromEntries(
      known.flatMap((kind) => {
        const id: unknown = Reflect.get(stored, kind);
        return typeof id === 'string' && id !== '' ? [[kind, id]] : [];
      }),
    );
  } catch {
    // Spoilt, or storage is switched off: the device's own setting serves as well.
    return {};
  }
}

/** Remembers device ids, and nothing else, in this browser. */
export function preferDevices(
  page: { localStorage: Pick<Storage, 'setItem'> },
  devices: PreferredDevices,
): void {
  try {
    page.localStorage.setItem(KEY, JSON.stringify(devices));
  } catch {
    // Storage is full or switched off; the choice holds for this time.
  }
}
