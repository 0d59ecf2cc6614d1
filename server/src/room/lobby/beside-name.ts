import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { isSameName, mixesAlphabets } from '@rapport/shared/rules/names.ts';
import { knownName, nameOf } from '../core/admission.ts';
import type { RoomState } from '../core/state.ts';

/** What facilitators read beside the name that somebody goes by, where it may not be theirs. */
export function besideName(state: RoomState, seat: SeatId) {
  const [typed, knownAs] = [nameOf(state, seat), knownName(state, seat)];
  return {
    ...(isSameName(knownAs, typed) ? {} : { knownAs }),
    ...(mixesAlphabets(typed) ? { mixedAlphabets: true as const } : {}),
  };
}
