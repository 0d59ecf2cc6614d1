import type { DeviceHistory } from '../contract/room/device-history.ts';

/**
 * Whether somebody on such a device is let in by themselves, and never with the others: it is a new
 * device, or the code that was asked for was not entered on it.
 */
export const comesInAlone = (device: DeviceHistory | undefined): boolean =>
  device?.is === 'new' || lacksCode(device);

/** Whether a code was asked for on this device, and not entered. */
export const lacksCode = (device: DeviceHistory | undefined): boolean =>
  device?.code === 'missing' || device?.code === 'impossible';
