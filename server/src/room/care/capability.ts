import type { CareCommand } from '@rapport/shared/contract/room/care.ts';
import type { BreakoutId, SeatId } from '@rapport/shared/contract/ids.ts';
import { goesAlong } from '../breakouts/who-goes.ts';
import { isInside, leadsRoom, seatsInside, standingOf } from '../core/admission.ts';
import type { Alarm, Capability } from '../core/capability.ts';
import { isAbsent, isConnected } from '../core/connected.ts';
import { isLeader } from '../core/facts.ts';
import { allHeld } from '../core/holds.ts';
import type { RoomEvent, RoomState } from '../core/state.ts';
import { isInSideRoom, sideRoomOf } from '../core/whereabouts.ts';
import { leftAlone } from './alone.ts';
import { careSteps } from './audit-steps.ts';
import { careEvent } from './events.ts';
import { careAtEnd, evolveCare, exposedByCare } from './evolve.ts';
import { answersCalls, escalation } from './reach.ts';
import { seatsInSideRoom } from './state.ts';
import { careAfterEnd, careViewOf } from './view.ts';

const APART = allHeld('apart');

/** Whether the seat is at the door or inside, and does not lead: it can ask for help. */
const mayCall = (state: RoomState, seat: SeatId): boolean =>
  !isLeader(state, seat) && (isInside(state, seat) || standingOf(state, seat) === 'waiting');

const hasCalled = (state: RoomState, seat: SeatId): boolean => state.care.calls[seat] !== undefined;

const moved = (seat: SeatId, room?: BreakoutId): RoomEvent => ({
  type: 'care:moved',
  seat,
  ...(room === undefined ? {} : { room }),
});

/** Back where they were, led by this seat. */
const movedBack = (seat: SeatId, by: SeatId): RoomEvent => ({
  type: 'care:moved',
  seat,
  ...(seat === by ? {} : { by }),
});

/** Who can be taken aside: members who are in the room with the others, and not absent. */
const takeable = (state: RoomState): SeatId[] =>
  seatsInside(state).filter(
    (seat) => goesAlong(state, seat) && !isInSideRoom(state, seat) && !isAbsent(state, seat),
  );

/** Whether the seat leads and has not gone aside with somebody already. */
const isFree = (state: RoomState, seat: SeatId): boolean =>
  leadsRoom(state, seat) && !isInSideRoom(state, seat);

/**
 * Who goes back when this seat does: the person looked after with everyone who is with them. Of
 * facilitators one may go while another stays; nobody who is not well is left alone.
 */
function goingBack(state: RoomState, seat: SeatId): SeatId[] {
  const room = sideRoomOf(state, seat) ?? '';
  const there = seatsInSideRoom(state, room);
  const others = there.filter(
    (other) => other !== seat && isLeader(state, other) && isConnected(state, other),
  );
  return isLeader(state, seat) && others.length > 0 ? [seat] : there;
}

const soonest = (one: Alarm | undefined, other: Alarm | undefined): Alarm | undefined =>
  one && other ? (other.at < one.at ? other : one) : (one ?? other);

export const care: Capability<'care', CareCommand> = {
  name: 'care',
  events: careEvent,
  auditSteps: careSteps,
  initial: { calls: {}, rooms: [], seats: {}, whereabouts: {} },

  commands: {
    'care:call': {
      knownTo: 'the-two',
      by: mayCall,
      when: (state, actor) => !hasCalled(state, actor),
      decide: (_state, _command, { actor: seat }) => [{ type: 'care:called', seat }],
    },
    // Also by who has gone, and after the end: it is theirs for as long as it is open.
    'care:withdraw': {
      knownTo: 'the-two',
      by: (state, actor) => !isLeader(state, actor),
      when: hasCalled,
      afterEnd: true,
      decide: (_state, _command, { actor: seat }) => [{ type: 'care:call-ended', seat }],
    },
    'care:shown': {
      knownTo: 'the-two',
      by: answersCalls,
      when: ({ care: { calls } }, actor) =>
        Object.keys(calls).filter((seat) => calls[seat]?.showing.includes(actor) === false),
      afterEnd: true,
      decide: (_state, { seat }, { actor: by }) => [{ type: 'care:shown', seat, by }],
    },
    'care:see': {
      knownTo: 'the-two',
      by: answersCalls,
      when: ({ care: { calls } }) =>
        Object.keys(calls).filter((seat) => calls[seat]?.seenBy === undefined),
      afterEnd: true,
      decide: (_state, { seat }, { actor: by }) => [{ type: 'care:seen', seat, by }],
    },
    'care:settle': {
      knownTo: 'the-two',
      by: answersCalls,
      when: ({ care: { calls } }) => Object.keys(calls),
      afterEnd: true,
      decide: (_state, { seat }) => [{ type: 'care:call-ended', seat }],
    },
    'care:take': {
      knownTo: 'gatherings',
      by: leadsRoom,
      when: (state, actor) => isFree(state, actor) && takeable(state),
      decide(state, { seat }, { actor, newId }) {
        const id = newId();
        return [
          // Help has come. The call ends before the room is there: one that is open in a room
          // without a facilitator is not opened again (CR16).
          ...(hasCalled(state, seat) ? [{ type: 'care:call-ended' as const, seat }] : []),
          { type: 'care:side-room-opened', id, person: seat, by: actor },
          moved(seat, id),
          moved(actor, id),
        ];
      },
    },
    'care:join': {
      knownTo: 'gatherings',
      by: leadsRoom,
      when: (state, actor) => isFree(state, actor) && state.care.rooms.map(({ person }) => person),
      decide: (state, { seat }, { actor }) => [moved(actor, sideRoomOf(state, seat))],
    },
    'care:return': {
      knownTo: 'everyone',
      by: isInside,
      when: isInSideRoom,
      decide: (state, _command, { actor }) =>
        goingBack(state, actor).map((seat) => movedBack(seat, actor)),
    },
    'care:whereabouts': {
      knownTo: 'the-two',
      by: mayCall,
      when: () => true,
      decide: (state, { text }, { actor: seat }) =>
        (state.care.whereabouts[seat] ?? '') === text
          ? []
          : [{ type: 'care:whereabouts', seat, text }],
    },
  },

  // Who is in a side room is out of earshot of everyone else, and they of them.
  holds: (state, source, listener) =>
    sideRoomOf(state, source) === sideRoomOf(state, listener) ? undefined : APART,
  evolve: evolveCare,
  atEnd: careAtEnd,
  exposed: (before, after, event) => exposedByCare(before.care, after.care, event),

  alarm: (state) => soonest(leftAlone(state), escalation(state)),

  view(state, viewer) {
    const view = careViewOf(state, viewer);
    return Object.keys(view).length > 0 ? { care: view } : {};
  },

  viewAfterEnd(state, viewer) {
    const view = careAfterEnd(state, viewer);
    return Object.keys(view).length > 0 ? { care: view } : {};
  },
};
