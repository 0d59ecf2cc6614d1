import { call } from './api.ts';

/** The address of one's own calendar; nothing where there is none. @throws ApiError */
export const calendarFeed = (): Promise<{ link?: string }> => call('calendarFeed');

/** A new address; the one before ends. @throws ApiError */
export const renewCalendarFeed = (): Promise<{ link: string }> => call('renewCalendarFeed');

/** Ends the address. @throws ApiError */
export const endCalendarFeed = (): Promise<void> => call('endCalendarFeed');
