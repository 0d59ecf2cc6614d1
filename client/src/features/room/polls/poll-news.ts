import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { PollView } from '@rapport/shared/contract/room/polls.ts';

/** Something about a question to the group that is worth saying. */
export interface PollHappening {
  type: 'poll';
  what: 'asked' | 'shown' | 'everyone';
  poll: PollView;
}

/** What happened about the question that lies before the viewer. */
export function pollNews(
  { polls: before }: Pick<RoomView, 'polls'>,
  { polls: after }: Pick<RoomView, 'polls'>,
): PollHappening[] {
  const poll = after?.current;
  if (!poll) return [];
  const was = before?.current?.id === poll.id ? before.current : undefined;
  const news = (what: PollHappening['what']): PollHappening[] => [{ type: 'poll', what, poll }];
  if (!was) return poll.open && poll.own ? news('asked') : [];
  // Who saw named answers come need not be told that they are there.
  if (was.open && !poll.open) return poll.answers && poll.audience !== 'named' ? news('shown') : [];
  const all = ({ progress }: PollView) =>
    progress !== undefined && progress.asked > 0 && progress.answered === progress.asked;
  // Whoever was not asked has asked.
  return poll.open && !poll.own && all(poll) && !all(was) ? news('everyone') : [];
}
