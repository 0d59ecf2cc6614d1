import { z } from 'zod';
import { DEVICE_CODE_DIGITS } from './code-limits.ts';
import { deviceSecret } from './ids.ts';
import { anyRevision, type LastChange } from './revision.ts';

/*
 * Where the practice asks for it, a device that is not known shows a code that was sent to the
 * client's e-mail address.
 */

const byLink = { token: z.string().max(200), device: deviceSecret };

/** `POST /api/own-code`: sends a code to the client whose link this device shows. */
export const sendDeviceCodeRequest = z.strictObject(byLink);

/** `POST /api/own-code/enter`. */
export const enterDeviceCodeRequest = z.strictObject({
  ...byLink,
  code: z.string().regex(new RegExp(`^\\d{${String(DEVICE_CODE_DIGITS)}}$`, 'u')),
});

/** Of a device from which a code is wanted. */
export interface CodeWanted {
  /** Where it is sent, masked; absent where it cannot be sent. */
  address?: string;
}

/** Whether the practice asks for a code. */
export const deviceRule = z.strictObject({ code: z.boolean() });

/** `GET /api/device-rule`. */
export interface DeviceRuleShown {
  code: boolean;
  /** The revision that a change is made from; 0 while nobody has decided. */
  revision: number;
  changed?: LastChange;
}

/** `PUT /api/device-rule`. */
export const keepDeviceRuleRequest = deviceRule.extend({ revision: anyRevision });
export type KeepDeviceRule = z.infer<typeof keepDeviceRuleRequest>;
