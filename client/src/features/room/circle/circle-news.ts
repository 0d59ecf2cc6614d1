import type { RoomView } from '@rapport/shared/contract/room.ts';
import { hasMoved } from '../gathering/gathering.ts';
import type { News } from '../core/news.ts';
import { words } from '../core/words.ts';

/** Someone beginning to show their circle, and one being looked at together. */
export function circleNews(before: RoomView, after: RoomView): News[] {
  const [was, is] = [before.circle, after.circle];
  // Among other people other circles are shown: where one is now is what is said.
  if (hasMoved(before, after)) return [];
  if (is?.looking !== was?.looking) {
    if (is?.looking === undefined) return [words('said.circlePutAway')];
    if (is.looking === after.me.seat) return [words('said.circleLookedMine')];
    const name = is.shown.find(({ seat }) => seat === is.looking)?.name ?? '';
    return [words('said.circleLooked', { name })];
  }
  const known = new Set(was?.shown.map(({ seat }) => seat));
  return (is?.shown ?? [])
    .filter(({ seat }) => !known.has(seat))
    .map(({ name }) => words('said.circleShown', { name }));
}
