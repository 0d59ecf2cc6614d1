import type { CallerOf } from '../platform/client-address.ts';
import type { Practice } from '../practice/practice.ts';
import type { Routes } from './serve-endpoints.ts';

/** Where a client's calendar is, for who shows their link. */
export const ownCalendarRoute = (
  {
    deviceCodes,
    feedOfSeat,
    seatOfLink,
  }: Pick<Practice, 'deviceCodes' | 'feedOfSeat' | 'seatOfLink'>,
  callerOf: CallerOf,
): Routes<'ownCalendar'> => ({
  ownCalendar: async ({ body: { token, device }, req }) => {
    const linked = await seatOfLink(token, callerOf(req));
    // It may tell of another course, too: where a code is wanted, not before it.
    await deviceCodes.require(linked, device);
    return { link: await feedOfSeat(linked.seat) };
  },
});
