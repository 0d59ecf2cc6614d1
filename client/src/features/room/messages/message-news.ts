import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { News, NewsContext } from '../core/news.ts';
import { words } from '../core/words.ts';
import { conversationsIn } from './conversations.ts';

/**
 * That others have written between two views: who, and where. What they wrote is read where it
 * stands, and only there. Nothing is said of the conversation that is before the viewer's
 * eyes: there it is read out itself.
 */
export function messageNews(before: RoomView, after: RoomView, { reading }: NewsContext): News[] {
  if (!before.messages || before.messages === after.messages) return [];
  const known = new Map(conversationsIn(before).map(({ id, thread }) => [id, thread.messages]));
  return conversationsIn(after).flatMap(({ id, kind, thread }) => {
    if (id === reading || thread.messages === known.get(id)) return [];
    const where = kind === 'person' ? 'leaders' : kind;
    return Object.entries(thread.messages)
      .filter(([message]) => known.get(id)?.[message] === undefined)
      .filter(([, { seat, withdrawn }]) => seat !== after.me.seat && withdrawn === undefined)
      .map(([, { name }]) => words(`messages.said.${where}`, { name }));
  });
}
