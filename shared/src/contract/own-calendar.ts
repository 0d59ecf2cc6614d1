import { z } from 'zod';
import { deviceSecret } from './ids.ts';

/** `POST /api/own-calendar`: the calendar of the client whose link this device shows. */
export const ownCalendarRequest = z.strictObject({
  token: z.string().max(200),
  device: deviceSecret,
});

/** Where it is: the same secret address that letters have. */
export interface OwnCalendar {
  link: string;
}
