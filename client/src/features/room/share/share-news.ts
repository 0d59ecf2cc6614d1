import type { RoomView } from '@rapport/shared/contract/room.ts';
import { hasMoved } from '../gathering/gathering.ts';
import type { News } from '../core/news.ts';
import { words } from '../core/words.ts';

/** What happened to the screen that is shown between two views. */
export function shareNews(before: RoomView, after: RoomView): News[] {
  // Among other people there is another screen, or none: where one is now is what is said.
  if (hasMoved(before, after)) return [];
  const [was, is] = [before.share?.seat, after.share?.seat];
  const mine = after.me.seat;
  const nameOf = (seat: string) =>
    (after.floor?.seats[seat] ?? before.floor?.seats[seat])?.name ?? '';
  const news: News[] = [];
  if (was !== undefined && is === undefined) {
    news.push(
      was === mine
        ? words('share.said.ownScreenOver')
        : words('share.said.screenOver', { name: nameOf(was) }),
    );
  }
  if (is !== undefined && is !== was) {
    news.push(
      is === mine
        ? words('share.said.ownScreen')
        : words('share.said.screen', { name: nameOf(is) }),
    );
  }
  return [...news, ...(becameAllowed(before, after) ? [words('share.said.mayShare')] : [])];
}

/** A member was just let; not that it can be done again now that another has stopped. */
const becameAllowed = (before: RoomView, after: RoomView): boolean =>
  !after.me.leads &&
  after.can['share:start'] === true &&
  before.can['share:start'] === undefined &&
  before.share === undefined;
