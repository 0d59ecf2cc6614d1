import type { CallerOf } from '../platform/client-address.ts';
import { AppError } from '../platform/errors.ts';
import type { SecurityLog } from '../platform/security-events.ts';
import type { Practice } from '../practice/practice.ts';
import type { Routes } from './serve-endpoints.ts';

interface DeviceRoutesContext {
  readonly practice: Pick<Practice, 'deviceCodes' | 'seatOfLink'>;
  readonly callerOf: CallerOf;
  readonly security: Pick<SecurityLog, 'deviceCodeFailed'>;
}

/** The code that a new device shows, where the practice asks for it. */
export const deviceRoutes = ({
  practice: { deviceCodes, seatOfLink },
  callerOf,
  security,
}: DeviceRoutesContext): Routes<
  'sendDeviceCode' | 'enterDeviceCode' | 'deviceRule' | 'keepDeviceRule'
> => ({
  sendDeviceCode: async ({ body: { token, device }, req }) =>
    deviceCodes.send(await seatOfLink(token, callerOf(req)), device),
  enterDeviceCode: async ({ body: { token, device, code }, req }) => {
    const address = callerOf(req);
    const linked = await seatOfLink(token, address);
    try {
      await deviceCodes.enter(linked, device, code);
    } catch (error) {
      if (isWrong(error)) {
        const { session, seat } = linked;
        security.deviceCodeFailed({ address, session: session.id, subject: seat.person });
      }
      throw error;
    }
  },
  deviceRule: () => deviceCodes.rule(),
  keepDeviceRule: ({ caller, body }) => deviceCodes.keepRule(caller.account, body),
});

const isWrong = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'wrong-code' || error.code === 'code-over');
