import {
  foundIn,
  isSame,
  meantBy,
  realOnes,
  tellsOfSound,
  type Devices,
  type ListedDevice,
} from './device-list.ts';

/**
 * What happened by itself to the device in use:
 * - `gone`: it is not there any more, and whatever follows it was not chosen; `guessed` where the
 *   browser does not tell which one is used
 * - `moved`: the system is set to another one, which was there before
 * - `added`: another one is there; `inUse` tells whether it is now used, where the browser tells
 */
export type DeviceChange =
  | { kind: 'gone'; was: ListedDevice; guessed?: true }
  | { kind: 'moved'; was: ListedDevice; is: ListedDevice }
  | { kind: 'added'; is: ListedDevice; inUse: boolean | undefined };

/** What became of the microphone or the output with this id, from one listing to the next. */
export function deviceChange(
  kind: 'audioinput' | 'audiooutput',
  id: string,
  before: Devices,
  after: Devices,
): DeviceChange | undefined {
  // Nothing is known any more, as when a permission was taken back; that is no change of a device.
  if (!tellsOfSound(after)) return undefined;
  const was = meantBy(before, kind, id);
  if (was === 'gone') return undefined;
  if (was === 'unknown') return kind === 'audiooutput' ? guessed(before, after) : undefined;
  const is = meantBy(after, kind, id);
  const still = foundIn(after, was);
  if (!still || is === 'gone') return { kind: 'gone', was };
  if (is === 'unknown') return undefined;
  if (!isSame(is, was)) {
    return foundIn(before, is) ? { kind: 'moved', was, is } : { kind: 'added', is, inUse: true };
  }
  const added = realOnes(after, kind).find((device) => !foundIn(before, device));
  return added && { kind: 'added', is: added, inUse: false };
}

/**
 * Where the browser does not tell what sound comes out of, whatever has gone may have been it: also
 * a microphone, as of a headset is often listed nothing else.
 */
function guessed(before: Devices, after: Devices): DeviceChange | undefined {
  const was = audible(before).find((device) => !foundIn(after, device));
  if (was) return { kind: 'gone', was, guessed: true };
  const added = audible(after).find((device) => !foundIn(before, device));
  return added && { kind: 'added', is: added, inUse: undefined };
}

/** What Android's Chrome calls the parts of the phone itself; they come and go with headsets. */
const OF_THE_PHONE = ['Speakerphone', 'Headset earpiece'];

/** Devices that sound may come out of: outputs first, as they bear the better name. */
const audible = (devices: Devices): ListedDevice[] =>
  [...realOnes(devices, 'audiooutput'), ...realOnes(devices, 'audioinput')].filter(
    ({ label }) => !OF_THE_PHONE.includes(label),
  );
