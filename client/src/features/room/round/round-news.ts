import type { RoomView } from '@rapport/shared/contract/room.ts';
import { hasMoved } from '../gathering/gathering.ts';
import type { News } from '../core/news.ts';
import { words } from '../core/words.ts';

/** Whose turn it is, and the end of the round. */
export function roundNews(before: RoomView, after: RoomView): News[] {
  const [was, is] = [before.round, after.round];
  // In another gathering there is another round, or none: where one is now is what is said.
  if (hasMoved(before, after)) return [];
  if (!is) return was ? [words('said.roundOver')] : [];
  if (is.speaker === was?.speaker) return [];
  return is.speaker === after.me.seat
    ? [words('said.yourTurn')]
    : [words('said.turn', { name: after.floor?.seats[is.speaker]?.name ?? '' })];
}
