import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { factsOf, isLeader, pactOf } from '../core/facts.ts';
import type { RoomState } from '../core/state.ts';

const MINUTE = 60_000;
/**
 * Somebody is late for so long after the start. A room keeps the start that it was opened with: of
 * a session that was moved to another day since then nobody is late.
 */
const LATE_FOR_MS = 12 * 60 * MINUTE;

/**
 * Whether somebody came to the lobby later than the group has agreed on. Facilitators never do, nor
 * does whoever was inside in this session before.
 */
export function cameLate(state: RoomState, seat: SeatId): boolean {
  const { startsAt, format } = factsOf(state);
  const { lateAfter } = pactOf(state);
  const known = state.lobby.seats[seat];
  if (startsAt === undefined || lateAfter === undefined || format !== 'group') return false;
  if (!known || known.place !== undefined || isLeader(state, seat)) return false;
  const after = known.since - startsAt;
  return after >= lateAfter * MINUTE && after < LATE_FOR_MS;
}
