/** A device as the browser lists it. `group` is the same for what is one thing, as a headset. */
export interface ListedDevice {
  readonly kind: MediaDeviceKind;
  readonly id: string;
  readonly group: string;
  /** As the system calls it; empty until the browser trusts the page with it. */
  readonly label: string;
}

export type Devices = readonly ListedDevice[];

/** A device to choose; the label is empty until the browser trusts the page with it. */
export interface DeviceOption {
  id: string;
  label: string;
}

/** The devices there are, by kind. */
export interface DeviceLists {
  microphones: readonly DeviceOption[];
  cameras: readonly DeviceOption[];
  speakers: readonly DeviceOption[];
}

/** What can be chosen from this listing. */
export function listsOf(devices: Devices): DeviceLists {
  const of = (kind: MediaDeviceKind): DeviceOption[] =>
    devices
      .filter((device) => device.kind === kind && device.id !== '')
      .map(({ id, label }) => ({ id, label }));
  return { microphones: of('audioinput'), cameras: of('videoinput'), speakers: of('audiooutput') };
}

/** Whether this id means "whatever the system is set to", and no device of its own. */
export const isStandard = (id: string): boolean =>
  id === '' || id === 'default' || id === 'communications';

/** The devices of a kind, without those that stand for another. */
export const realOnes = (devices: Devices, kind: MediaDeviceKind): ListedDevice[] =>
  devices.filter((device) => device.kind === kind && !isStandard(device.id));

/** Whether a listing tells anything of sound: without permission browsers list nameless places. */
export const tellsOfSound = (devices: Devices): boolean =>
  devices.some(({ kind, id }) => kind !== 'videoinput' && id !== '');

/** Whether a listing tells which devices sound can come out of. Some browsers never do. */
export const tellsOfOutputs = (devices: Devices): boolean =>
  realOnes(devices, 'audiooutput').length > 0;

/**
 * Whether two entries are one device. A headset that goes over from listening to speaking gets
 * another id and keeps its name.
 */
export const isSame = (one: ListedDevice, other: ListedDevice): boolean =>
  one.kind === other.kind &&
  (one.id === other.id || (one.label !== '' && one.label === other.label));

/** The entry of this device in a listing. */
export const foundIn = (devices: Devices, device: ListedDevice): ListedDevice | undefined =>
  devices.find((one) => one.kind === device.kind && one.id === device.id) ??
  devices.find((one) => !isStandard(one.id) && isSame(one, device));

/**
 * The device that an id means in this listing: `gone` when it is not there, `unknown` where the
 * browser does not tell what the system is set to.
 */
export function meantBy(
  devices: Devices,
  kind: MediaDeviceKind,
  id: string,
): ListedDevice | 'gone' | 'unknown' {
  const real = realOnes(devices, kind);
  if (!isStandard(id)) return real.find((device) => device.id === id) ?? 'gone';
  const standard = devices.find(
    (device) => device.kind === kind && device.id === (id === '' ? 'default' : id),
  );
  if (!standard || real.length === 0) return 'unknown';
  return (
    real.find(({ group }) => group !== '' && group === standard.group) ??
    // "Default - Headphones": the browser's word in its own language, then the device's name.
    real.find(({ label }) => label !== '' && standard.label.endsWith(label)) ??
    'unknown'
  );
}

/**
 * The entry of a device that was in use, known by its id and what it was called: the device's own,
 * and not the one that stands for what the system is set to.
 */
export function ownEntry(
  devices: Devices,
  kind: MediaDeviceKind,
  { id, label }: Pick<ListedDevice, 'id' | 'label'>,
): ListedDevice | undefined {
  const real = realOnes(devices, kind);
  return (
    real.find((device) => device.id === id) ??
    real.find((device) => device.label !== '' && device.label === label) ??
    // "Default - Headphones", as in meantBy().
    real.find((device) => device.label !== '' && isStandard(id) && label.endsWith(device.label))
  );
}

/**
 * The device to offer in the place of one that is gone: that one when it is back, or the usual one.
 */
export function nextDevice(
  devices: Devices,
  kind: MediaDeviceKind,
  gone?: Pick<ListedDevice, 'id' | 'label'>,
): ListedDevice | undefined {
  const back = gone && ownEntry(devices, kind, gone);
  if (back) return back;
  const usual = meantBy(devices, kind, '');
  return typeof usual === 'object' ? usual : realOnes(devices, kind)[0];
}
