import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { PollView } from '@rapport/shared/contract/room/polls.ts';
import type { News } from '../core/news.ts';
import { words } from '../core/words.ts';

/** What happened about the question that lies before the viewer. */
export function pollNews(
  { polls: before }: Pick<RoomView, 'polls'>,
  { polls: after }: Pick<RoomView, 'polls'>,
): News[] {
  const poll = after?.current;
  if (!poll) return [];
  const was = before?.current?.id === poll.id ? before.current : undefined;
  const { kind } = poll;
  const question = poll.question === '' ? words(`polls.usual.${kind}`) : poll.question;
  const news = (what: 'asked' | 'shown' | 'everyone') => [
    words(`polls.said.${what}`, { question }),
  ];
  if (!was) return poll.open && poll.own ? news('asked') : [];
  // Who saw named answers come need not be told that they are there.
  if (was.open && !poll.open) return poll.answers && poll.audience !== 'named' ? news('shown') : [];
  const all = ({ progress }: PollView) =>
    progress !== undefined && progress.asked > 0 && progress.answered === progress.asked;
  // Whoever was not asked has asked.
  return poll.open && !poll.own && all(poll) && !all(was) ? news('everyone') : [];
}
