import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { leadsRoom } from '../core/admission.ts';
import { isObserver } from '../core/facts.ts';
import type { RoomState } from '../core/state.ts';
import { coachOf, exerciseOf, inPlay, playersOf } from './state.ts';

/**
 * Whether the listener plays a scene that the source watches unseen. Facilitators, and the
 * coach, stay with the players: nobody is ever alone in front of a wall. Nor is an observer ever out
 * of sight.
 */
export function isUnseen(state: RoomState, source: SeatId, listener: SeatId): boolean {
  const exercise = exerciseOf(state, listener);
  if (exercise?.stage !== 'unseen' || !inPlay(exercise)) return false;
  const players = playersOf(exercise);
  return (
    players.includes(listener) &&
    !players.includes(source) &&
    coachOf(exercise) !== source &&
    !leadsRoom(state, source) &&
    !isObserver(state, source)
  );
}
