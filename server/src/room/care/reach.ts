import type { CallStage, StaffReach } from '@rapport/shared/contract/room/care.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { leadsRoom } from '../core/admission.ts';
import type { Alarm } from '../core/capability.ts';
import { isConnected } from '../core/connected.ts';
import { factsOf, isLeader } from '../core/facts.ts';
import type { RoomEvent, RoomState } from '../core/state.ts';
import type { Call } from './state.ts';

/** A call that has stood on no facilitator's page for so long leaves the room by another way, ms. */
export const ESCALATE_AFTER_MS = 30_000;

/**
 * Whether calls for help are before this seat: facilitators in the room, and after the end every
 * facilitator, wherever they stood then.
 */
export const answersCalls = (state: RoomState, seat: SeatId): boolean =>
  state.session.ended ? isLeader(state, seat) : leadsRoom(state, seat);

const isAtHand = (state: RoomState, seat: SeatId): boolean =>
  answersCalls(state, seat) && isConnected(state, seat);

/** Whether the call stands on the page of a facilitator who is connected. */
const isShowing = (state: RoomState, call: Call): boolean =>
  call.showing.some((seat) => isAtHand(state, seat));

/** How far the call has come: no further than the server knows. */
export function stageOf(state: RoomState, call: Call): CallStage {
  const { seenBy, shownAt } = call;
  if (seenBy !== undefined) return isAtHand(state, seenBy) ? 'seen' : 'seen-gone';
  if (isShowing(state, call)) return 'shown';
  if (shownAt !== undefined) return 'shown-gone';
  return factsOf(state).seats.some(({ seat }) => isAtHand(state, seat)) ? 'sent' : 'nobody';
}

/** The next call to leave the room, as it stands before nobody. */
export function escalation(state: RoomState): Alarm | undefined {
  const unreached = Object.entries(state.care.calls).filter(
    ([, call]) =>
      call.escalated === undefined && call.seenBy === undefined && !isShowing(state, call),
  );
  const [next] = unreached.sort(([, one], [, other]) => one.unshownSince - other.unshownSince);
  if (!next) return undefined;
  const [seat, { unshownSince }] = next;
  return { at: unshownSince + ESCALATE_AFTER_MS, events: [{ type: 'care:escalated', seat }] };
}

/** Staff outside the room were shown the call of this seat, or have seen it. */
export function staffReached(
  state: RoomState,
  seat: SeatId,
  reach: StaffReach,
): readonly RoomEvent[] {
  const call = state.care.calls[seat];
  if (!call || call.staff === 'seen' || call.staff === reach) return [];
  return [{ type: reach === 'seen' ? 'care:staff-seen' : 'care:staff-told', seat }];
}

/** A call as it is told of outside the room. */
export interface OpenCall {
  readonly seat: SeatId;
  readonly since: number;
  /** A facilitator who is connected has it before them, or has seen it. */
  readonly atHand: boolean;
  readonly seen: boolean;
  readonly escalated: boolean;
  readonly staff?: StaffReach | undefined;
}

/** The calls that nobody has closed. */
export const openCallsOf = (state: RoomState): OpenCall[] =>
  Object.entries(state.care.calls).map(([seat, call]) => ({
    seat,
    since: call.since,
    atHand: ['shown', 'seen'].includes(stageOf(state, call)),
    seen: call.seenBy !== undefined,
    escalated: call.escalated === true,
    staff: call.staff,
  }));
