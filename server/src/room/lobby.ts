import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type {
  LobbyCommand,
  LobbyDevice,
  LobbyGuest,
  LobbyView,
  Standing,
} from '@rapport/shared/contract/lobby.ts';
import { isSameName, mixesAlphabets } from '@rapport/shared/rules/names.ts';
import type { Capability } from './capability.ts';
import { derived } from './derived.ts';
import {
  evolveDevices,
  hadSeat,
  isContested,
  knockingDevice,
  knockingDevices,
  NO_DEVICES,
  otherDevice,
  type OtherDevice,
} from './lobby-devices.ts';
import type { LobbySeat, LobbySlice } from './lobby-state.ts';
import { haveAgreed, isMember, isObserver, observerSeats, sendOut } from './observers-state.ts';
import { disconnect, isConnected } from './presence.ts';
import { factsOf, isLeader, roleOf } from './session-state.ts';
import type { RoomEvent, RoomState } from './state.ts';

/** Where a device stands that does not have its link's seat. */
const DEVICE_STANDING: Record<OtherDevice['is'], Standing> = {
  came: 'outside',
  knocking: 'waiting',
  declined: 'declined',
  left: 'left',
  asked: 'left',
  elsewhere: 'left',
};

/** Where the seat stands, or the device that knocks on it. */
export function standingOf(state: RoomState, seat: SeatId): Standing {
  const device = otherDevice(state, seat);
  return device ? DEVICE_STANDING[device.is] : (state.lobby.seats[seat]?.standing ?? 'outside');
}

/** Whether the seat is inside the room: admitted, and not gone since. */
export const isInside = (state: RoomState, seat: SeatId): boolean =>
  standingOf(state, seat) === 'admitted';

/** Whether the seat leads the room: its role says so, and it is inside. */
export const leadsRoom = (state: RoomState, seat: SeatId): boolean =>
  isLeader(state, seat) && isInside(state, seat);

/** The seats inside the room, by their places. */
export const seatsInside = derived(
  (state) => [state.lobby],
  (state): readonly SeatId[] =>
    seatsThat(state, 'admitted').sort((a, b) => placeOf(state, a) - placeOf(state, b)),
);

/** The seats in the lobby, connected or not. */
export const waitingSeats = (state: RoomState): SeatId[] => seatsThat(state, 'waiting');

/** The chair of a seat that was inside at some time. */
export const placeOf = (state: RoomState, seat: SeatId): number =>
  state.lobby.seats[seat]?.place ?? -1;

const seatsThat = (state: RoomState, ...standings: Standing[]): SeatId[] =>
  Object.keys(state.lobby.seats).filter((seat) => standings.includes(standingOf(state, seat)));

/** By time of arrival; of two who came in the same millisecond, always the same one first. */
const inOrderOfArrival = (state: RoomState, seats: SeatId[]): SeatId[] =>
  seats.sort(
    (a, b) =>
      (state.lobby.seats[a]?.since ?? 0) - (state.lobby.seats[b]?.since ?? 0) || (a < b ? -1 : 1),
  );

/**
 * Admits the seats, in order: each to the chair it had, else to the next free one. Observers to
 * whom a member who comes in has not agreed are out before.
 */
function admit(
  state: RoomState,
  seats: readonly SeatId[],
  holders = state.lobby.holders,
): RoomEvent[] {
  const newcomers = seats.filter((seat) => isMember(state, seat));
  const unwatched = observerSeats(state).filter(
    (seat) => newcomers.length > 0 && isInside(state, seat) && !haveAgreed(state, seat, newcomers),
  );
  const taken = Object.values(state.lobby.seats).map((seat) => seat.place ?? -1);
  let next = Math.max(-1, ...taken) + 1;
  const admitted = seats.map((seat) => ({
    type: 'lobby:admitted' as const,
    seat,
    place: state.lobby.seats[seat]?.place ?? next++,
    ...(holders[seat] === undefined ? {} : { device: holders[seat] }),
  }));
  return [...unwatched.flatMap(sendOut), ...admitted];
}

/**
 * Moves the seat to a device that knocks: with its state where it is inside, else by admitting it
 * as the one who knocks. The device that had the seat has it no more from this moment.
 */
function admitDevice(
  state: RoomState,
  id: string,
  { seat, device, name, pronouns, microphone, camera }: OtherDevice,
  before: string,
): RoomEvent[] {
  const moved = [
    ...disconnect(state, seat, state.presence.connections[seat] ?? ''),
    { type: 'lobby:device-admitted' as const, id, seat, device, before },
    ...handOverCall(state, id, seat),
  ];
  if (!isInside(state, seat)) {
    const holders = { ...state.lobby.holders, [seat]: device };
    const entered = { type: 'lobby:entered' as const, seat, name, pronouns, microphone, camera };
    return [...moved, entered, ...admit(state, [seat], holders)];
  }
  const floor = state.floor[seat];
  const [unmuted, filmed] = [floor?.microphone === true, floor?.camera === true];
  return [
    ...moved,
    ...(microphone === unmuted
      ? []
      : [{ type: microphone ? ('floor:unmuted' as const) : ('floor:muted' as const), seat }]),
    ...(camera === filmed
      ? []
      : [
          {
            type: camera
              ? ('floor:camera-turned-on' as const)
              : ('floor:camera-turned-off' as const),
            seat,
          },
        ]),
  ];
}

/** A call for help that came from the door is the seat's own now. */
function handOverCall(state: RoomState, from: string, to: SeatId): RoomEvent[] {
  const { calls } = state.care;
  if (calls[from] === undefined) return [];
  return [
    { type: 'care:call-ended', seat: from },
    ...(calls[to] === undefined ? [{ type: 'care:called' as const, seat: to }] : []),
  ];
}

/** An observer comes in only when every member who is inside has agreed. */
const mayComeIn = (state: RoomState, seat: SeatId): boolean =>
  !isObserver(state, seat) || haveAgreed(state, seat, seatsInside(state));

const admittable = (state: RoomState): string[] => [
  ...seatsThat(state, 'waiting', 'declined', 'removed').filter((seat) => mayComeIn(state, seat)),
  // A device that has gone would take the seat from one that is there.
  ...knockingDevices(state).filter((id) => {
    const seat = otherDevice(state, id)?.seat ?? '';
    return isConnected(state, id) && (isInside(state, seat) || mayComeIn(state, seat));
  }),
];

/** Whom one press lets in: of observers only those to whom all agree who are then inside. */
function waitingHere(state: RoomState): SeatId[] {
  const waiting = waitingSeats(state).filter(
    (seat) => isConnected(state, seat) && !isContested(state, seat),
  );
  const others = waiting.filter((seat) => !isObserver(state, seat));
  const inside = [...seatsInside(state), ...others];
  return waiting.filter((seat) => !isObserver(state, seat) || haveAgreed(state, seat, inside));
}

const mayEnter = (state: RoomState, seat: SeatId): boolean => {
  if (otherDevice(state, seat)?.is === 'asked') return false;
  const standing = standingOf(state, seat);
  return standing === 'outside' || standing === 'left';
};

/** What facilitators read beside the name that somebody goes by, where it may not be theirs. */
export function besideName(state: RoomState, seat: SeatId) {
  const [typed, knownAs] = [nameOf(state, seat), knownName(state, seat)];
  return {
    ...(isSameName(knownAs, typed) ? {} : { knownAs }),
    ...(mixesAlphabets(typed) ? { mixedAlphabets: true as const } : {}),
  };
}

function guest(state: RoomState, seat: SeatId): LobbyGuest {
  const known = state.lobby.seats[seat];
  return {
    seat,
    name: known?.name ?? '',
    ...besideName(state, seat),
    pronouns: known?.pronouns ?? '',
    since: known?.since ?? 0,
    connected: isConnected(state, seat),
    returning: known?.place !== undefined,
  };
}

function deviceAtDoor(state: RoomState, id: string): LobbyDevice {
  const { seat = '', name: typed = '', since = 0 } = otherDevice(state, id) ?? {};
  const name = knownName(state, seat);
  return {
    seat: id,
    of: seat,
    name,
    ...(isSameName(name, typed) ? {} : { typed }),
    ...(mixesAlphabets(typed) ? { mixedAlphabets: true } : {}),
    since,
    connected: isConnected(state, id),
    otherConnected: isConnected(state, seat),
  };
}

const settle = (slice: LobbySlice, seat: SeatId, change: Partial<LobbySeat>): LobbySlice => {
  const known = slice.seats[seat];
  return known ? { ...slice, seats: { ...slice.seats, [seat]: { ...known, ...change } } } : slice;
};

export const lobby: Capability<'lobby', LobbyCommand> = {
  name: 'lobby',
  initial: { locked: false, seats: {}, ...NO_DEVICES },

  commands: {
    'lobby:enter': {
      by: (state, actor) =>
        roleOf(state, actor) !== undefined || otherDevice(state, actor) !== undefined,
      when: mayEnter,
      decide(state, { name, pronouns, microphone, camera }, { actor }) {
        const seat = otherDevice(state, actor)?.seat;
        if (seat !== undefined) {
          const may = !isObserver(state, seat);
          const chosen = { name, pronouns, microphone: microphone && may, camera };
          return [{ type: 'lobby:device-knocked', id: actor, seat, ...chosen }];
        }
        const entered: RoomEvent = {
          type: 'lobby:entered',
          seat: actor,
          name,
          pronouns,
          microphone: microphone && !isObserver(state, actor),
          camera,
        };
        // Those who lead are not kept waiting by their own door, not even when it is locked.
        return isLeader(state, actor) ? [entered, ...admit(state, [actor])] : [entered];
      },
    },
    'lobby:admit': {
      by: leadsRoom,
      when: admittable,
      decide(state, { seat }, { newId }) {
        const device = knockingDevice(state, seat);
        return device ? admitDevice(state, seat, device, newId()) : admit(state, [seat]);
      },
    },
    'lobby:admit-all': {
      by: leadsRoom,
      // With the door locked, late-comers are let in one by one, never by the handful.
      when: (state) => !state.lobby.locked && waitingHere(state).length > 0,
      decide: (state) => admit(state, inOrderOfArrival(state, waitingHere(state))),
    },
    'lobby:decline': {
      by: leadsRoom,
      when: (state) => [...waitingSeats(state), ...knockingDevices(state)],
      decide(state, { seat }) {
        const device = knockingDevice(state, seat);
        return device
          ? [{ type: 'lobby:device-declined', id: seat, seat: device.seat }]
          : [{ type: 'lobby:declined', seat }];
      },
    },
    'lobby:lock': {
      by: leadsRoom,
      when: (state) => !state.lobby.locked,
      decide: () => [{ type: 'lobby:locked' }],
    },
    'lobby:unlock': {
      by: leadsRoom,
      when: (state) => state.lobby.locked,
      decide: () => [{ type: 'lobby:unlocked' }],
    },
    'lobby:was-me': {
      by: hadSeat,
      when: (state, actor) => otherDevice(state, actor)?.is === 'asked',
      afterEnd: true,
      decide: (state, _command, { actor: id }) => [
        { type: 'lobby:device-owned', id, seat: otherDevice(state, id)?.seat ?? '' },
      ],
    },
    'lobby:was-not-me': {
      by: hadSeat,
      when: () => true,
      afterEnd: true,
      decide(state, _command, { actor: id }) {
        const seat = otherDevice(state, id)?.seat ?? '';
        const isThere = ['admitted', 'waiting'].includes(standingOf(state, seat));
        return [
          ...(isThere ? [{ type: 'floor:left' as const, seat }] : []),
          { type: 'lobby:device-disowned', id, seat },
        ];
      },
    },
  },

  evolve(before, happening, state) {
    const { event, at } = happening;
    const slice = evolveDevices(before, happening, state);
    switch (event.type) {
      case 'lobby:entered': {
        const { seat, name, pronouns } = event;
        const entered: LobbySeat = {
          ...slice.seats[seat],
          standing: 'waiting',
          name,
          pronouns,
          since: at,
        };
        return { ...slice, seats: { ...slice.seats, [seat]: entered } };
      }
      case 'lobby:admitted':
        return settle(slice, event.seat, { standing: 'admitted', place: event.place });
      case 'lobby:declined':
        return settle(slice, event.seat, { standing: 'declined' });
      case 'floor:left':
        return settle(slice, event.seat, { standing: 'left' });
      case 'floor:removed':
        return settle(slice, event.seat, { standing: 'removed' });
      case 'observers:sent-out':
        return settle(slice, event.seat, { standing: 'waiting', since: at });
      // Whom the group is asked about waits for its answer, also who was turned away before.
      case 'observers:asked':
        return slice.seats[event.seat]?.standing === 'waiting'
          ? slice
          : settle(slice, event.seat, { standing: 'waiting', since: at });
      // The names that people entered go, and so does the group's yes to who only watches.
      case 'session:ended':
        return {
          ...slice,
          seats: Object.fromEntries(
            Object.entries(slice.seats).map(([seat, known]) => {
              const watches = known.standing === 'admitted' && isObserver(state, seat);
              const standing = watches ? ('waiting' as const) : known.standing;
              return [seat, { ...known, standing, name: '', pronouns: '' }];
            }),
          ),
        };
      case 'lobby:locked':
        return { ...slice, locked: true };
      case 'lobby:unlocked':
        return { ...slice, locked: false };
      default:
        return slice;
    }
  },

  view(state, viewer) {
    if (leadsRoom(state, viewer)) return { lobby: lobbyOfLeaders(state) };
    const { locked } = state.lobby;
    return standingOf(state, viewer) === 'waiting' ? { lobby: { locked } } : {};
  },
};

const lobbyOfLeaders = derived(
  (state) => [state.session, state.lobby, state.presence],
  (state): LobbyView => {
    const guests = (...standings: Standing[]) =>
      inOrderOfArrival(state, seatsThat(state, ...standings)).map((seat) => guest(state, seat));
    return {
      locked: state.lobby.locked,
      waiting: guests('waiting'),
      turnedAway: guests('declined', 'removed'),
      devices: knockingDevices(state).map((id) => deviceAtDoor(state, id)),
      disowned: Object.entries(state.lobby.disowned)
        .sort(([, one], [, other]) => one - other)
        .map(([seat, since]) => ({ seat, name: knownName(state, seat), since })),
    };
  },
);

/** The name that a seat goes by: what it entered with, else what the practice calls it. */
export function nameOf(state: RoomState, id: SeatId): string {
  const entered = otherDevice(state, id)?.name ?? state.lobby.seats[id]?.name ?? '';
  return entered === '' ? knownName(state, id) : entered;
}

/** What the practice's books call the person of a seat, or of a device that knocks on it. */
export function knownName(state: RoomState, id: SeatId): string {
  const seat = otherDevice(state, id)?.seat ?? id;
  return factsOf(state).seats.find((known) => known.seat === seat)?.name ?? '';
}
