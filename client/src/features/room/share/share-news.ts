import type { RoomView } from '@rapport/shared/contract/room.ts';

/** Something about a screen being shown that is worth saying. */
export type ShareHappening =
  | { type: 'screen' | 'screenOver'; name: string }
  | { type: 'ownScreen' | 'ownScreenOver' | 'mayShare' };

/** What happened to the screen that is shown between two views. */
export function shareNews(before: RoomView, after: RoomView): ShareHappening[] {
  // Among other people there is another screen, or none: where one is now is what is said.
  if (companyIn(before) !== companyIn(after)) return [];
  const [was, is] = [before.share?.seat, after.share?.seat];
  const mine = after.me.seat;
  const nameOf = (seat: string) =>
    (after.floor?.seats[seat] ?? before.floor?.seats[seat])?.name ?? '';
  const news: ShareHappening[] = [];
  if (was !== undefined && is === undefined) {
    news.push(was === mine ? { type: 'ownScreenOver' } : { type: 'screenOver', name: nameOf(was) });
  }
  if (is !== undefined && is !== was) {
    news.push(is === mine ? { type: 'ownScreen' } : { type: 'screen', name: nameOf(is) });
  }
  return [...news, ...(becameAllowed(before, after) ? [{ type: 'mayShare' } as const] : [])];
}

/** With whom the viewer is together: in a side room, a breakout, or the circle. */
export const companyIn = ({ care, breakout }: RoomView): string =>
  care?.own?.person ?? breakout?.own?.id ?? '';

/** A member was just let; not that it can be done again now that another has stopped. */
const becameAllowed = (before: RoomView, after: RoomView): boolean =>
  after.me.role === 'member' &&
  after.can['share:start'] === true &&
  before.can['share:start'] === undefined &&
  before.share === undefined;
