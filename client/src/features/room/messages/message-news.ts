import type { RoomView } from '@rapport/shared/contract/room.ts';
import { conversationsIn, type ConversationId } from './conversations.ts';

/** Somebody has written: who, and where. What they wrote is read where it stands, and only there. */
export interface MessageHappening {
  type: 'message';
  where: 'leaders' | 'group' | 'among';
  name: string;
}

/**
 * What others have written between two views, but for the conversation that is before the viewer's
 * eyes: there it is read out itself.
 */
export function messageNews(
  before: RoomView,
  after: RoomView,
  reading: ConversationId | undefined,
): MessageHappening[] {
  if (!before.messages || before.messages === after.messages) return [];
  const known = new Map(conversationsIn(before).map(({ id, thread }) => [id, thread.messages]));
  return conversationsIn(after).flatMap(({ id, kind, thread }) => {
    if (id === reading || thread.messages === known.get(id)) return [];
    const where = kind === 'person' ? 'leaders' : kind;
    return Object.entries(thread.messages)
      .filter(([message]) => known.get(id)?.[message] === undefined)
      .filter(([, { seat, withdrawn }]) => seat !== after.me.seat && withdrawn === undefined)
      .map(([, { name }]): MessageHappening => ({ type: 'message', where, name }));
  });
}
