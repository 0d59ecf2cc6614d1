import type { DeviceHistory } from '../contract/room/device-history.ts';

/**
 * Whether somebody on such a device is let in by themselves, and never with the others: a device
 * that is not the one they came with before is looked at by itself.
 */
export const comesInAlone = (device: DeviceHistory | undefined): boolean => device?.is === 'new';
