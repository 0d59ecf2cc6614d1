import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type {
  LobbyCommand,
  LobbyGuest,
  LobbyView,
  Standing,
} from '@rapport/shared/contract/lobby.ts';
import { z } from 'zod';
import type { Capability } from './capability.ts';
import { derived } from './derived.ts';
import { haveAgreed, isMember, isObserver, observerSeats, sendOut } from './observers-state.ts';
import { isConnected } from './presence.ts';
import { factsOf, isLeader, roleOf } from './session-state.ts';
import type { RoomEvent, RoomState } from './state.ts';

/** Arriving, waiting, and being let in or not. */
export const lobbyEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('lobby:entered'),
    seat: z.string(),
    name: z.string(),
    pronouns: z.string(),
    microphone: z.boolean(),
    camera: z.boolean(),
  }),
  z.strictObject({ type: z.literal('lobby:admitted'), seat: z.string(), place: z.int() }),
  z.strictObject({ type: z.literal('lobby:declined'), seat: z.string() }),
  z.strictObject({ type: z.literal('lobby:locked') }),
  z.strictObject({ type: z.literal('lobby:unlocked') }),
]);

interface LobbySeat {
  readonly standing: Exclude<Standing, 'outside'>;
  readonly name: string;
  readonly pronouns: string;
  /** When they came to the lobby, ms since the epoch. */
  readonly since: number;
  /** Their chair; they keep it once they were inside. */
  readonly place?: number;
}

interface LobbySlice {
  readonly locked: boolean;
  readonly seats: Readonly<Record<SeatId, LobbySeat>>;
}

declare module './state.ts' {
  interface Slices {
    lobby: LobbySlice;
  }
  interface Events {
    lobby: z.infer<typeof lobbyEvent>;
  }
}

/** Where the seat stands. */
export const standingOf = (state: RoomState, seat: SeatId): Standing =>
  state.lobby.seats[seat]?.standing ?? 'outside';

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
function admit(state: RoomState, seats: readonly SeatId[]): RoomEvent[] {
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
  }));
  return [...unwatched.flatMap(sendOut), ...admitted];
}

/** An observer comes in only when every member who is inside has agreed. */
const admittable = (state: RoomState): SeatId[] =>
  seatsThat(state, 'waiting', 'declined', 'removed').filter(
    (seat) => !isObserver(state, seat) || haveAgreed(state, seat, seatsInside(state)),
  );

/** Whom one press lets in: of observers only those to whom all agree who are then inside. */
function waitingHere(state: RoomState): SeatId[] {
  const waiting = waitingSeats(state).filter((seat) => isConnected(state, seat));
  const others = waiting.filter((seat) => !isObserver(state, seat));
  const inside = [...seatsInside(state), ...others];
  return waiting.filter((seat) => !isObserver(state, seat) || haveAgreed(state, seat, inside));
}

const mayEnter = (state: RoomState, seat: SeatId): boolean => {
  const standing = standingOf(state, seat);
  return standing === 'outside' || standing === 'left';
};

function guest(state: RoomState, seat: SeatId): LobbyGuest {
  const known = state.lobby.seats[seat];
  return {
    seat,
    name: known?.name ?? '',
    pronouns: known?.pronouns ?? '',
    since: known?.since ?? 0,
    connected: isConnected(state, seat),
    returning: known?.place !== undefined,
  };
}

const settle = (slice: LobbySlice, seat: SeatId, change: Partial<LobbySeat>): LobbySlice => {
  const known = slice.seats[seat];
  return known ? { ...slice, seats: { ...slice.seats, [seat]: { ...known, ...change } } } : slice;
};

export const lobby: Capability<'lobby', LobbyCommand> = {
  name: 'lobby',
  initial: { locked: false, seats: {} },

  commands: {
    'lobby:enter': {
      by: (state, actor) => roleOf(state, actor) !== undefined,
      when: mayEnter,
      decide(state, { name, pronouns, microphone, camera }, { actor }) {
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
      decide: (state, { seat }) => admit(state, [seat]),
    },
    'lobby:admit-all': {
      by: leadsRoom,
      // With the door locked, late-comers are let in one by one, never by the handful.
      when: (state) => !state.lobby.locked && waitingHere(state).length > 0,
      decide: (state) => admit(state, inOrderOfArrival(state, waitingHere(state))),
    },
    'lobby:decline': {
      by: leadsRoom,
      when: waitingSeats,
      decide: (_state, { seat }) => [{ type: 'lobby:declined', seat }],
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
  },

  evolve(slice, { event, at }, state) {
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
  (state) => [state.lobby, state.presence],
  (state): LobbyView => {
    const guests = (...standings: Standing[]) =>
      inOrderOfArrival(state, seatsThat(state, ...standings)).map((seat) => guest(state, seat));
    return {
      locked: state.lobby.locked,
      waiting: guests('waiting'),
      turnedAway: guests('declined', 'removed'),
    };
  },
);

/** The name that a seat goes by: what it entered with, else what the practice calls it. */
export function nameOf(state: RoomState, seat: SeatId): string {
  const entered = state.lobby.seats[seat]?.name ?? '';
  if (entered !== '') return entered;
  return factsOf(state).seats.find((known) => known.seat === seat)?.name ?? '';
}
