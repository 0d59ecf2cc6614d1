import type { DeviceHistory } from '../contract/room/device-history.ts';

/**
 * Whether somebody on such a device is let in by themselves, and never with the others: a device
 * that is not the one they came with before, or without the code, is looked at by itself.
 */
export const comesInAlone = (device: DeviceHistory | undefined): boolean =>
  device?.is === 'new' || lacksCode(device);

/** Whether a code was asked for on this device, and not entered. */
export const lacksCode = (device: DeviceHistory | undefined): boolean =>
  device?.code === 'missing' || device?.code === 'impossible';
