import type { CallerOf } from '../platform/client-address.ts';
import type { Practice } from '../practice/practice.ts';
import type { Routes } from './serve-endpoints.ts';

/** The code that a new device shows, where the practice asks for it. */
export const deviceRoutes = (
  { deviceCodes, seatOfLink }: Pick<Practice, 'deviceCodes' | 'seatOfLink'>,
  callerOf: CallerOf,
): Routes<'sendDeviceCode' | 'enterDeviceCode' | 'deviceRule' | 'keepDeviceRule'> => ({
  sendDeviceCode: async ({ body: { token, device }, req }) =>
    deviceCodes.send(await seatOfLink(token, callerOf(req)), device),
  enterDeviceCode: async ({ body: { token, device, code }, req }) =>
    deviceCodes.enter(await seatOfLink(token, callerOf(req)), device, code),
  deviceRule: () => deviceCodes.rule(),
  keepDeviceRule: ({ caller, body }) => deviceCodes.keepRule(caller.account, body),
});
