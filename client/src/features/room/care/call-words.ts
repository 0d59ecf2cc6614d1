import type { CallStage, OwnCall } from '@rapport/shared/contract/room/care.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { care } from '../../../messages/en/care.ts';

export type CallWord = keyof (typeof care)['call'];

const WORDS: Record<CallStage, CallWord> = {
  nobody: 'nobody',
  sent: 'sent',
  shown: 'shown',
  'shown-gone': 'shownGone',
  seen: 'seen',
  'seen-gone': 'seenGone',
};

/** The sentence that is true of one's own call now. */
export function callWord({ stage, escalated, seenBy }: OwnCall): CallWord {
  if (stage === 'sent' && escalated) return 'late';
  if (seenBy === undefined) return WORDS[stage];
  return stage === 'seen-gone' ? 'seenGoneNamed' : 'seenNamed';
}

/** What is true of it among the practice's staff; nothing where no page of theirs has shown it. */
export const staffWord = ({ staff }: OwnCall): 'staffTold' | 'staffSeen' | undefined =>
  staff && (staff === 'seen' ? 'staffSeen' : 'staffTold');

/** Whether somebody has the call before them: else the numbers to call belong beside it. */
export const isReached = ({ stage }: OwnCall): boolean => stage === 'shown' || stage === 'seen';

/** Whose call for help is open, as facilitators are told it. */
export const openCallers = ({ care: view }: RoomView): string =>
  view?.calls?.map(({ name }) => name).join(', ') ?? '';
