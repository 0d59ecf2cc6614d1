import type { OwnCalendar } from '@rapport/shared/contract/own-calendar.ts';
import { call } from './api.ts';

/** Where the calendar of whoever shows this link is. @throws ApiError */
export const ownCalendar = (token: string, device: string): Promise<OwnCalendar> =>
  call('ownCalendar', { body: { token, device } });
