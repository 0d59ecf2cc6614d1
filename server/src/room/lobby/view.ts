import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type {
  LobbyDevice,
  LobbyGuest,
  LobbyView,
  Standing,
} from '@rapport/shared/contract/room/lobby.ts';
import { isSameName, mixesAlphabets } from '@rapport/shared/rules/names.ts';
import { knownName, otherDevice, seatsThat } from '../core/admission.ts';
import { isConnected } from '../core/connected.ts';
import { memoized } from '../core/memoized.ts';
import type { RoomState } from '../core/state.ts';
import { besideName } from './beside-name.ts';
import { knockingDevices } from './devices.ts';
import { cameLate } from './lateness.ts';
import { inOrderOfArrival } from './state.ts';

function guest(state: RoomState, seat: SeatId): LobbyGuest {
  const known = state.lobby.seats[seat];
  return {
    seat,
    name: known?.name ?? '',
    ...besideName(state, seat),
    ...historyOf(state, seat),
    pronouns: known?.pronouns ?? '',
    since: known?.since ?? 0,
    connected: isConnected(state, seat),
    returning: known?.place !== undefined,
    ...(cameLate(state, seat) && { late: true as const }),
  };
}

const historyOf = (state: RoomState, id: string): Pick<LobbyGuest, 'device'> => {
  const device = state.lobby.histories[id];
  return device ? { device } : {};
};

function deviceAtDoor(state: RoomState, id: string): LobbyDevice {
  const { seat = '', name: typed = '', since = 0 } = otherDevice(state, id) ?? {};
  const name = knownName(state, seat);
  return {
    seat: id,
    of: seat,
    name,
    ...(isSameName(name, typed) ? {} : { typed }),
    ...(mixesAlphabets(typed) ? { mixedAlphabets: true } : {}),
    ...historyOf(state, id),
    since,
    connected: isConnected(state, id),
    otherConnected: isConnected(state, seat),
  };
}

export const lobbyOfLeaders = memoized(
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
