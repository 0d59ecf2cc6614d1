import type { FloorCommand, FloorSeat, FloorView } from '@rapport/shared/contract/room/floor.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import {
  isInside,
  leadsRoom,
  nameOf,
  otherDevice,
  placeOf,
  seatsInside,
  standingOf,
} from '../core/admission.ts';
import type { Capability } from '../core/capability.ts';
import { isAbsent, isConnected } from '../core/connected.ts';
import { isLeader, isObserver, roleOf } from '../core/facts.ts';
import { type GatheringId, gatheringOf, seatsIn, takesPart } from '../core/gathering.ts';
import { memoizedBy } from '../core/memoized.ts';
import type { RoomState } from '../core/state.ts';
import { floorSteps } from './audit-steps.ts';
import { floorEvent } from './events.ts';
import { evolveFloor } from './evolve.ts';
import { heldByFloor } from './holds.ts';
import { floorOf } from './state.ts';

/** One may see to one's own devices inside, and before that in the lobby. */
const hasDevices = (state: RoomState, seat: SeatId): boolean =>
  isInside(state, seat) || standingOf(state, seat) === 'waiting';

const others = (state: RoomState, actor: SeatId): SeatId[] =>
  seatsInside(state).filter((seat) => seat !== actor);

/** The others who are together with the actor: microphones are muted only by who is there. */
const companions = (state: RoomState, actor: SeatId): SeatId[] =>
  seatsIn(state, gatheringOf(state, actor) ?? '').filter((seat) => seat !== actor);

const handUp = (state: RoomState, seat: SeatId): boolean =>
  floorOf(state, seat).handSince !== undefined;

export const floor: Capability<'floor', FloorCommand> = {
  name: 'floor',
  events: floorEvent,
  auditSteps: floorSteps,
  initial: {},

  commands: {
    'floor:mute': {
      knownTo: 'gathering',
      by: hasDevices,
      when: (state, actor) => floorOf(state, actor).microphone,
      decide: (_state, _command, { actor }) => [{ type: 'floor:muted', seat: actor }],
    },
    'floor:unmute': {
      // An observer is seen, and not heard.
      knownTo: 'gathering',
      by: (state, actor) => hasDevices(state, actor) && !isObserver(state, actor),
      when: (state, actor) => !floorOf(state, actor).microphone,
      decide: (_state, _command, { actor }) => [{ type: 'floor:unmuted', seat: actor }],
    },
    'floor:mute-seat': {
      knownTo: 'gathering',
      by: leadsRoom,
      when: (state, actor) =>
        companions(state, actor).filter((seat) => floorOf(state, seat).microphone),
      decide: (_state, { seat }) => [{ type: 'floor:muted', seat }],
    },
    'floor:camera-on': {
      knownTo: 'gathering',
      by: hasDevices,
      when: (state, actor) => !floorOf(state, actor).camera,
      decide: (_state, _command, { actor }) => [{ type: 'floor:camera-turned-on', seat: actor }],
    },
    'floor:camera-off': {
      knownTo: 'gathering',
      by: hasDevices,
      when: (state, actor) => floorOf(state, actor).camera,
      decide: (_state, _command, { actor }) => [{ type: 'floor:camera-turned-off', seat: actor }],
    },
    'floor:raise-hand': {
      knownTo: 'gathering',
      by: takesPart,
      when: (state, actor) => !handUp(state, actor),
      decide: (_state, _command, { actor }) => [{ type: 'floor:hand-raised', seat: actor }],
    },
    'floor:lower-hand': {
      knownTo: 'gathering',
      by: isInside,
      when: handUp,
      decide: (_state, _command, { actor }) => [{ type: 'floor:hand-lowered', seat: actor }],
    },
    'floor:lower-seat-hand': {
      knownTo: 'gatherings',
      by: leadsRoom,
      when: (state, actor) => companions(state, actor).filter((seat) => handUp(state, seat)),
      decide: (_state, { seat }) => [{ type: 'floor:hand-lowered', seat }],
    },
    'floor:leave': {
      knownTo: 'gathering',
      by: hasDevices,
      when: () => true,
      decide(state, _command, { actor }) {
        const seat = otherDevice(state, actor)?.seat;
        return seat === undefined
          ? [{ type: 'floor:left', seat: actor }]
          : [{ type: 'lobby:device-left', id: actor, seat }];
      },
    },
    'floor:remove': {
      knownTo: 'everyone',
      by: leadsRoom,
      // Facilitators cannot put out each other: there is always someone to look after
      // the group.
      when: (state, actor) => others(state, actor).filter((seat) => !isLeader(state, seat)),
      decide: (_state, { seat }) => [{ type: 'floor:removed', seat }],
    },
  },
  holds: heldByFloor,
  evolve: evolveFloor,
  // In a session that is taken up again devices are as they were.
  atEnd: (slice) => slice,

  view(state, viewer) {
    const gathering = gatheringOf(state, viewer);
    if (gathering === undefined) return {};
    return { floor: floors(state, gathering, () => floorViewOf(state, gathering)) };
  },
};

const floors = memoizedBy<FloorView>((state) => [
  state.session,
  state.lobby,
  state.presence,
  state.breakout,
  state.care,
  state.floor,
]);

/** The people of a gathering, and nobody else. */
const floorViewOf = (state: RoomState, gathering: GatheringId): FloorView => ({
  seats: Object.fromEntries(
    seatsIn(state, gathering).map((seat) => {
      const { microphone, camera, handSince } = floorOf(state, seat);
      const person: FloorSeat = {
        name: nameOf(state, seat),
        pronouns: state.lobby.seats[seat]?.pronouns ?? '',
        role: roleOf(state, seat) ?? 'member',
        place: placeOf(state, seat),
        connected: isConnected(state, seat),
        ...(isAbsent(state, seat) ? { absent: true as const } : {}),
        microphone,
        camera,
        ...(handSince === undefined ? {} : { handSince }),
      };
      return [seat, person];
    }),
  ),
});
