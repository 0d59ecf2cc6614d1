import type { CareCall, CareView } from '@rapport/shared/contract/room/care.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { openBreakouts } from '../breakouts/state.ts';
import { isInside, leadsRoom, nameOf, standingOf } from '../core/admission.ts';
import { isConnected } from '../core/connected.ts';
import { isLeader } from '../core/facts.ts';
import { MAIN_GROUP, gatheringOf } from '../core/gathering.ts';
import { memoized } from '../core/memoized.ts';
import type { RoomState } from '../core/state.ts';
import { breakoutOf, sideRoomOf } from '../core/whereabouts.ts';
import { besideName } from '../lobby/beside-name.ts';
import { stageOf } from './reach.ts';
import { seatsInSideRoom } from './state.ts';

/** All that the seat is told: its own signal, its side room, who stepped out, and its duties. */
export function careViewOf(state: RoomState, viewer: SeatId): CareView {
  return {
    ...ownPart(state, viewer),
    ...(isInside(state, viewer) ? roomPart(state, viewer) : {}),
    ...(leadsRoom(state, viewer) ? leadersPart(state) : {}),
  };
}

/** What the seat is told once the session is over: of calls that nobody has closed. */
export const careAfterEnd = (state: RoomState, viewer: SeatId): CareView => ({
  ...ownCall(state, viewer),
  ...(isLeader(state, viewer) ? { calls: callsPart(state) } : {}),
});

function ownPart(state: RoomState, viewer: SeatId): CareView {
  const whereabouts = isInside(state, viewer) ? state.care.whereabouts[viewer] : undefined;
  return { ...ownCall(state, viewer), ...(whereabouts === undefined ? {} : { whereabouts }) };
}

/** One's own call, for as long as it is open, wherever one stands. */
function ownCall(state: RoomState, viewer: SeatId): CareView {
  const call = state.care.calls[viewer];
  if (!call) return {};
  const { since, shownAt, seenBy, escalated, staff } = call;
  // Outside the room it is not settled who looks at the screen: nobody is named there.
  const named = isInside(state, viewer) && seenBy !== undefined;
  return {
    called: {
      since,
      stage: stageOf(state, call),
      ...(shownAt === undefined ? {} : { shownAt }),
      ...(named ? { seenBy: nameOf(state, seenBy) } : {}),
      ...(escalated ? { escalated } : {}),
      ...(staff === undefined ? {} : { staff }),
    },
  };
}

function roomPart(state: RoomState, viewer: SeatId): CareView {
  const id = sideRoomOf(state, viewer);
  const room = state.care.rooms.find((one) => one.id === id);
  if (room) {
    const { person } = room;
    return { own: { person, name: nameOf(state, person), with: leadersIn(state, room.id) } };
  }
  const gathering = gatheringOf(state, viewer) ?? MAIN_GROUP;
  const away = awayFrom(state)
    .filter(({ from }) => from === gathering)
    .map(({ name }) => name);
  return away.length > 0 ? { steppedOut: away } : {};
}

/** Who is in a side room, and the gathering that misses them. */
const awayFrom = memoized(
  (state) => [state.session, state.lobby, state.breakout, state.care],
  (state) =>
    Object.keys(state.care.seats).map((seat) => ({
      from: state.breakout.current?.seats[seat] ?? MAIN_GROUP,
      name: nameOf(state, seat),
    })),
);

/** The names of facilitators who are there: whoever lost the connection is not. */
const leadersIn = (state: RoomState, room: string): string[] =>
  seatsInSideRoom(state, room)
    .filter((seat) => isLeader(state, seat) && isConnected(state, seat))
    .map((seat) => nameOf(state, seat));

const leadersPart = memoized(
  (state) => [state.session, state.lobby, state.presence, state.breakout, state.care],
  (state): CareView => {
    const { rooms, whereabouts } = state.care;
    return {
      calls: callsPart(state),
      rooms: rooms.map(({ id, person, since }) => ({
        id,
        person,
        name: nameOf(state, person),
        ...besideName(state, person),
        since,
        with: leadersIn(state, id),
        whereabouts: whereabouts[person] ?? '',
      })),
    };
  },
);

function callsPart(state: RoomState): CareCall[] {
  const { calls, whereabouts } = state.care;
  return Object.entries(calls)
    .sort(([one, { since: a }], [other, { since: b }]) => a - b || (one < other ? -1 : 1))
    .map(([seat, { since, seenBy, staff }]) => ({
      seat,
      name: nameOf(state, seat),
      ...besideName(state, seat),
      since,
      ...(seenBy === undefined ? {} : { seenBy: nameOf(state, seenBy) }),
      ...(staff === undefined ? {} : { staff }),
      connected: isConnected(state, seat),
      at: placeOf(state, seat),
      whereabouts: whereabouts[seat] ?? '',
    }));
}

function placeOf(state: RoomState, seat: SeatId): CareCall['at'] {
  if (!isInside(state, seat)) return standingOf(state, seat) === 'waiting' ? 'lobby' : 'gone';
  if (sideRoomOf(state, seat) !== undefined) return 'side-room';
  const breakout = breakoutOf(state, seat);
  return breakout === undefined
    ? 'circle'
    : (openBreakouts(state)?.rooms.indexOf(breakout) ?? 0) + 1;
}
