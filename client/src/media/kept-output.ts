import type { Devices, ListedDevice } from './device-list.ts';
import type { OutputState } from './output-state.ts';

const KEY = 'rapport:sound';

/**
 * Keeps where sound comes out for as long as the tab lives, by ids alone: after a reload it must
 * not come out elsewhere. Nothing is kept of cameras. (It takes the window: where storage is
 * switched off, already looking for it throws.)
 */
export function keepOutput(
  page: { sessionStorage: Pick<Storage, 'setItem'> },
  { sink, devices, held }: OutputState,
): void {
  const nameless = (device: ListedDevice) => ({ ...device, label: '' });
  const kept: OutputState = {
    sink,
    ...(devices && {
      devices: devices.filter(({ kind }) => kind !== 'videoinput').map(nameless),
    }),
    ...(held && { held: { gone: held.gone, ...(held.was && { was: nameless(held.was) }) } }),
  };
  try {
    page.sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage is switched off: then a reload begins with what there is.
  }
}

/** Where sound came out in this tab; `undefined` where that is not known. */
export function keptOutput(page: {
  sessionStorage: Pick<Storage, 'getItem'>;
}): OutputState | undefined {
  try {
    const kept: unknown = JSON.parse(page.sessionStorage.getItem(KEY) ?? 'null');
    if (!isRecord(kept) || typeof kept['sink'] !== 'string') return undefined;
    const { sink, devices, held } = kept;
    const was = isRecord(held) ? held['was'] : undefined;
    return {
      sink,
      ...(isDevices(devices) && { devices }),
      ...(isRecord(held) && {
        held: { gone: held['gone'] === true, ...(isDevice(was) && { was }) },
      }),
    };
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isDevices = (value: unknown): value is Devices =>
  Array.isArray(value) && value.every(isDevice);

const isDevice = (value: unknown): value is ListedDevice =>
  isRecord(value) &&
  ['kind', 'id', 'group', 'label'].every((name) => typeof value[name] === 'string');
