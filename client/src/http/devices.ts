import type { DeviceRuleShown, KeepDeviceRule } from '@rapport/shared/contract/device-code.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { call } from './api.ts';

/** Sends a code for this device to whose link it is. @throws ApiError `no-mail`, `rate-limited` */
export const sendDeviceCode = (token: string, device: string): Promise<void> =>
  call('sendDeviceCode', { body: { token, device } });

/** Enters it. @throws ApiError `wrong-code`, `code-over` */
export const enterDeviceCode = (token: string, device: string, code: string): Promise<void> =>
  call('enterDeviceCode', { body: { token, device, code } });

/** Whether the practice asks for a code on a new device. @throws ApiError */
export const deviceRule = (): Promise<DeviceRuleShown> => call('deviceRule');

/** Decides that. @throws ApiError `stale` where it was changed meanwhile */
export const keepDeviceRule = (body: KeepDeviceRule): Promise<Kept> =>
  call('keepDeviceRule', { body });
