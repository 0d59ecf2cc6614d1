import type { FloorCommand, FloorSeat, FloorView } from '@rapport/shared/contract/floor.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { z } from 'zod';
import type { Capability } from './capability.ts';
import { companyOf, seatsIn, takesPart, type CompanyId } from './company.ts';
import { derivedBy } from './derived.ts';
import { isInside, leadsRoom, nameOf, placeOf, seatsInside, standingOf } from './lobby.ts';
import { otherDevice } from './lobby-devices.ts';
import { isObserver } from './observers-state.ts';
import { isConnected } from './presence.ts';
import { isLeader, roleOf } from './session-state.ts';
import type { RoomState } from './state.ts';

const bySeat = <T extends string>(type: T) =>
  z.strictObject({ type: z.literal(type), seat: z.string() });

/** Microphones, cameras, hands, and people going. */
export const floorEvent = z.discriminatedUnion('type', [
  bySeat('floor:muted'),
  bySeat('floor:unmuted'),
  bySeat('floor:camera-turned-on'),
  bySeat('floor:camera-turned-off'),
  bySeat('floor:hand-raised'),
  bySeat('floor:hand-lowered'),
  bySeat('floor:left'),
  bySeat('floor:removed'),
]);

interface FloorState {
  readonly microphone: boolean;
  readonly camera: boolean;
  readonly handSince?: number;
}

type FloorSlice = Readonly<Record<SeatId, FloorState>>;

declare module './state.ts' {
  interface Slices {
    floor: FloorSlice;
  }
  interface Events {
    floor: z.infer<typeof floorEvent>;
  }
}

const SILENT: FloorState = { microphone: false, camera: false };

/** The microphone, camera and hand of a seat; all off for one that never entered. */
export const floorOf = (state: RoomState, seat: SeatId): FloorState => state.floor[seat] ?? SILENT;

/** One may see to one's own devices inside, and before that in the lobby. */
const hasDevices = (state: RoomState, seat: SeatId): boolean =>
  isInside(state, seat) || standingOf(state, seat) === 'waiting';

const others = (state: RoomState, actor: SeatId): SeatId[] =>
  seatsInside(state).filter((seat) => seat !== actor);

/** The others who are together with the actor: nobody's microphone is touched out of sight. */
const companions = (state: RoomState, actor: SeatId): SeatId[] =>
  seatsIn(state, companyOf(state, actor) ?? '').filter((seat) => seat !== actor);

const handUp = (state: RoomState, seat: SeatId): boolean =>
  floorOf(state, seat).handSince !== undefined;

const change = (slice: FloorSlice, seat: SeatId, next: Partial<FloorState>): FloorSlice => ({
  ...slice,
  [seat]: { ...(slice[seat] ?? SILENT), ...next },
});

const lowerHand = (slice: FloorSlice, seat: SeatId): FloorSlice => {
  const { handSince: _since, ...rest } = slice[seat] ?? SILENT;
  return { ...slice, [seat]: rest };
};

export const floor: Capability<'floor', FloorCommand> = {
  name: 'floor',
  initial: {},

  commands: {
    'floor:mute': {
      by: hasDevices,
      when: (state, actor) => floorOf(state, actor).microphone,
      decide: (_state, _command, { actor }) => [{ type: 'floor:muted', seat: actor }],
    },
    'floor:unmute': {
      // Who only watches is seen, and not heard.
      by: (state, actor) => hasDevices(state, actor) && !isObserver(state, actor),
      when: (state, actor) => !floorOf(state, actor).microphone,
      decide: (_state, _command, { actor }) => [{ type: 'floor:unmuted', seat: actor }],
    },
    'floor:mute-seat': {
      by: leadsRoom,
      when: (state, actor) =>
        companions(state, actor).filter((seat) => floorOf(state, seat).microphone),
      decide: (_state, { seat }) => [{ type: 'floor:muted', seat }],
    },
    'floor:camera-on': {
      by: hasDevices,
      when: (state, actor) => !floorOf(state, actor).camera,
      decide: (_state, _command, { actor }) => [{ type: 'floor:camera-turned-on', seat: actor }],
    },
    'floor:camera-off': {
      by: hasDevices,
      when: (state, actor) => floorOf(state, actor).camera,
      decide: (_state, _command, { actor }) => [{ type: 'floor:camera-turned-off', seat: actor }],
    },
    'floor:raise-hand': {
      by: takesPart,
      when: (state, actor) => !handUp(state, actor),
      decide: (_state, _command, { actor }) => [{ type: 'floor:hand-raised', seat: actor }],
    },
    'floor:lower-hand': {
      by: isInside,
      when: handUp,
      decide: (_state, _command, { actor }) => [{ type: 'floor:hand-lowered', seat: actor }],
    },
    'floor:lower-seat-hand': {
      by: leadsRoom,
      when: (state, actor) => companions(state, actor).filter((seat) => handUp(state, seat)),
      decide: (_state, { seat }) => [{ type: 'floor:hand-lowered', seat }],
    },
    'floor:leave': {
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
      by: leadsRoom,
      // Those who lead cannot be put out by each other: there is always someone to look after
      // the group.
      when: (state, actor) => others(state, actor).filter((seat) => !isLeader(state, seat)),
      decide: (_state, { seat }) => [{ type: 'floor:removed', seat }],
    },
  },

  evolve(slice, { event, at }) {
    switch (event.type) {
      case 'lobby:entered':
        return change(slice, event.seat, { microphone: event.microphone, camera: event.camera });
      case 'floor:muted':
        return change(slice, event.seat, { microphone: false });
      case 'floor:unmuted':
        return change(slice, event.seat, { microphone: true });
      case 'floor:camera-turned-on':
        return change(slice, event.seat, { camera: true });
      case 'floor:camera-turned-off':
        return change(slice, event.seat, { camera: false });
      case 'floor:hand-raised':
        return change(slice, event.seat, { handSince: at });
      case 'floor:hand-lowered':
      case 'floor:left':
      case 'floor:removed':
        return lowerHand(slice, event.seat);
      default:
        return slice;
    }
  },

  view(state, viewer) {
    const company = companyOf(state, viewer);
    if (company === undefined) return {};
    return { floor: floors(state, company, () => floorViewOf(state, company)) };
  },
};

const floors = derivedBy<FloorView>((state) => [
  state.session,
  state.lobby,
  state.presence,
  state.breakout,
  state.care,
  state.floor,
]);

/** Those who are together, and nobody else. */
const floorViewOf = (state: RoomState, company: CompanyId): FloorView => ({
  seats: Object.fromEntries(
    seatsIn(state, company).map((seat) => {
      const { microphone, camera, handSince } = floorOf(state, seat);
      const person: FloorSeat = {
        name: nameOf(state, seat),
        pronouns: state.lobby.seats[seat]?.pronouns ?? '',
        role: roleOf(state, seat) ?? 'member',
        place: placeOf(state, seat),
        connected: isConnected(state, seat),
        microphone,
        camera,
        ...(handSince === undefined ? {} : { handSince }),
      };
      return [seat, person];
    }),
  ),
});
