import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { allHeld, type Holds, type HoldsOf } from '../core/holds.ts';
import type { RoomState } from '../core/state.ts';
import { breakoutOf } from '../core/whereabouts.ts';
import { openBreakouts } from './state.ts';

const APART = allHeld('apart');
const { audio: _heard, ...APART_BUT_HEARD } = APART;

/** Those in one breakout, or in none, from those in another; but for the voice to all of them. */
export const heldByBreakouts: HoldsOf = (state, source, listener): Holds | undefined => {
  if (breakoutOf(state, source) === breakoutOf(state, listener)) return undefined;
  return reachesAll(state, source, listener) ? APART_BUT_HEARD : APART;
};

/** Whether the source speaks to every breakout, and the listener is in one. */
const reachesAll = (state: RoomState, source: SeatId, listener: SeatId): boolean =>
  openBreakouts(state)?.speaking === source && breakoutOf(state, listener) !== undefined;
