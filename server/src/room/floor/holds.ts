import type { Holds, HoldsOf } from '../core/holds.ts';
import { floorOf } from './state.ts';

const MUTED: Holds = { audio: 'off' };
const UNFILMED: Holds = { video: 'off' };
const BOTH_OFF: Holds = { ...MUTED, ...UNFILMED };

/** A microphone that is muted, and a camera that is off. */
export const heldByFloor: HoldsOf = (state, source) => {
  const { microphone, camera } = floorOf(state, source);
  if (microphone) return camera ? undefined : UNFILMED;
  return camera ? MUTED : BOTH_OFF;
};
