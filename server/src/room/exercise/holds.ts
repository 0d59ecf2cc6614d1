import { areTogether } from '../core/gathering.ts';
import { allHeld, type Holds, type HoldsOf } from '../core/holds.ts';
import { exerciseOf } from './state.ts';
import { isUnseen } from './unseen.ts';

const UNSEEN = allHeld('unseen');
const OVERHEARD: Holds = { audio: 'whispers' };

/** Who watches a scene unseen from its players, and a whisper from all but the two whose it is. */
export const heldByExercise: HoldsOf = (state, source, listener) => {
  if (!areTogether(state, source, listener)) return undefined;
  if (isUnseen(state, source, listener)) return UNSEEN;
  const { whispering } = exerciseOf(state, source) ?? {};
  const theirs = [source, whispering?.to].includes(listener);
  return whispering?.from === source && !theirs ? OVERHEARD : undefined;
};
