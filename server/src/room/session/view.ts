import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { SessionView } from '@rapport/shared/contract/room/session.ts';
import { isIndividual } from '@rapport/shared/rules/session-format.ts';
import { isInside } from '../core/admission.ts';
import { factsOf, isLeader } from '../core/facts.ts';
import type { RoomState } from '../core/state.ts';
import { unledSince } from './unled.ts';

/** What anyone with a seat is told of the session; in which phase it is, only those inside. */
export function sessionViewOf(state: RoomState, viewer: SeatId): SessionView {
  const { title, number, of, format, phase, kind } = factsOf(state);
  const { ended } = state.session;
  const isAmongThem = isInside(state, viewer) && !isLeader(state, viewer) && !ended;
  const unled = isAmongThem ? unledSince(state) : undefined;
  return {
    title,
    ...(kind !== undefined && isIndividual(kind) ? {} : { number, of }),
    format,
    ended,
    ...(isInside(state, viewer) ? { phase } : {}),
    ...(unled === undefined ? {} : { unled }),
  };
}
