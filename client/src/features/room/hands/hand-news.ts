import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { News } from '../core/news.ts';
import { words } from '../core/words.ts';

/** Hands going up. Only facilitators are told of each; to the others it would be chatter. */
export function handNews(before: RoomView, after: RoomView): News[] {
  if (!after.me.leads) return [];
  return Object.entries(after.floor?.seats ?? {}).flatMap(([seat, { name, handSince }]) =>
    seat === after.me.seat ||
    handSince === undefined ||
    before.floor?.seats[seat]?.handSince !== undefined
      ? []
      : [words('said.hand', { name })],
  );
}
