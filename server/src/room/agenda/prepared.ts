import type { PreparedAgenda } from '@rapport/shared/contract/prepared-agenda.ts';
import type { RoomEvent, RoomState } from '../core/state.ts';

/** The agenda is planned as it was prepared. */
export const plannedFrom = ({ items, revision }: PreparedAgenda): RoomEvent => ({
  type: 'agenda:planned',
  items: [...items],
  revision,
});

/** How the agenda of a room stands for whoever prepares it outside. */
export function preparingOf({ agenda, session }: RoomState): 'open' | 'moved' | 'ended' {
  if (session.ended) return 'ended';
  return agenda.state === 'ready' && !agenda.changedHere ? 'open' : 'moved';
}

/**
 * What follows where the agenda was prepared anew after the room was opened. One that was begun, or
 * changed in the room, is the room's own.
 */
export const planAgain = (state: RoomState, prepared: PreparedAgenda | undefined): RoomEvent[] =>
  prepared && prepared.revision !== state.agenda.revision && preparingOf(state) === 'open'
    ? [plannedFrom(prepared)]
    : [];
