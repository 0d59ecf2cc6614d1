import { readBackdrop } from '../../media/backdrop/backdrop-choice.ts';
import type { DeviceChoice, InputChoice } from '../../media/device-choice.ts';
import { keepOff } from './kept-off.ts';

/** What someone chose on the way in, so that a reload takes them straight back. */
export interface Remembered {
  name: string;
  pronouns: string;
  devices: DeviceChoice;
}

const key = (session: string): string => `rapport:session:${session}`;

/**
 * Remembers the choices for as long as the tab lives, and no longer. (It takes the window: where
 * storage is switched off, already looking for it throws.)
 */
export function remember(
  page: { sessionStorage: Pick<Storage, 'setItem'> },
  session: string,
  choices: Remembered,
): void {
  try {
    page.sessionStorage.setItem(key(session), JSON.stringify(choices));
  } catch {
    // Storage is switched off: a reload will ask again.
  }
  // Chosen anew, what was turned off earlier in this tab is over.
  keepOff(page, session, { microphone: false, camera: false });
}

/** The choices made in this tab for this session; `undefined` where there are none. */
export function remembered(
  page: { sessionStorage: Pick<Storage, 'getItem'> },
  session: string,
): Remembered | undefined {
  try {
    return read(JSON.parse(page.sessionStorage.getItem(key(session)) ?? 'null'));
  } catch {
    return undefined;
  }
}

function read(stored: unknown): Remembered | undefined {
  if (!isRecord(stored) || !isRecord(stored.devices)) return undefined;
  const { name, pronouns } = stored;
  const { speaker } = stored.devices;
  if (typeof name !== 'string' || name === '' || typeof pronouns !== 'string') return undefined;
  return {
    name,
    pronouns,
    devices: {
      microphone: readInput(stored.devices.microphone),
      camera: readInput(stored.devices.camera),
      backdrop: readBackdrop(stored.devices.backdrop),
      ...(typeof speaker === 'string' && { speaker }),
    },
  };
}

/** What is not understood is off: nobody is heard or seen by mistake. */
function readInput(stored: unknown): InputChoice {
  if (!isRecord(stored) || stored.kind !== 'on') return { kind: 'off' };
  return typeof stored.deviceId === 'string'
    ? { kind: 'on', deviceId: stored.deviceId }
    : { kind: 'on' };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
