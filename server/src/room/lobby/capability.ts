import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { LobbyCommand } from '@rapport/shared/contract/room/lobby.ts';
import {
  isInside,
  leadsRoom,
  otherDevice,
  seatsInside,
  seatsThat,
  standingOf,
} from '../core/admission.ts';
import type { Capability } from '../core/capability.ts';
import { isConnected } from '../core/connected.ts';
import { isLeader, isObserver, roleOf } from '../core/facts.ts';
import type { RoomEvent, RoomState } from '../core/state.ts';
import { haveAgreed } from '../observers/state.ts';
import { admit, admitDevice } from './admit.ts';
import { hadSeat, knockingDevice, knockingDevices, NO_DEVICES, waitsAlone } from './devices.ts';
import { lobbySteps } from './audit-steps.ts';
import { lobbyEvent } from './events.ts';
import { evolveLobby, lobbyAtEnd } from './evolve.ts';
import { cameLate } from './lateness.ts';
import { inOrderOfArrival, waitingSeats } from './state.ts';
import { lobbyOfLeaders } from './view.ts';

/** An observer comes in only when every member who is inside has agreed. */
const mayComeIn = (state: RoomState, seat: SeatId): boolean =>
  !isObserver(state, seat) || haveAgreed(state, seat, seatsInside(state));

const admittable = (state: RoomState): string[] => [
  ...seatsThat(state, 'waiting', 'declined', 'removed').filter((seat) => mayComeIn(state, seat)),
  // Letting in a device that has gone would take the seat from one that is there.
  ...knockingDevices(state).filter((id) => {
    const seat = otherDevice(state, id)?.seat ?? '';
    return isConnected(state, id) && (isInside(state, seat) || mayComeIn(state, seat));
  }),
];

/**
 * Whom one press can let in, in order of arrival: of observers only those to whom all agree who are
 * then inside.
 */
function waitingHere(state: RoomState): SeatId[] {
  const waiting = inOrderOfArrival(state, waitingSeats(state)).filter(
    (seat) => isConnected(state, seat) && !waitsAlone(state, seat) && !cameLate(state, seat),
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

export const lobby: Capability<'lobby', LobbyCommand> = {
  name: 'lobby',
  events: lobbyEvent,
  auditSteps: lobbySteps,
  initial: { locked: false, seats: {}, ...NO_DEVICES },

  commands: {
    'lobby:enter': {
      knownTo: 'everyone',
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
        // Facilitators do not wait at their own door, not even when it is locked.
        return isLeader(state, actor) ? [entered, ...admit(state, [actor])] : [entered];
      },
    },
    'lobby:admit': {
      knownTo: 'everyone',
      by: leadsRoom,
      when: admittable,
      decide(state, { seat }, { newId }) {
        const device = knockingDevice(state, seat);
        return device ? admitDevice(state, seat, device, newId()) : admit(state, [seat]);
      },
    },
    'lobby:admit-all': {
      knownTo: 'everyone',
      by: leadsRoom,
      // With the door locked, late-comers are let in one by one, never by the handful.
      when: (state) => (state.lobby.locked ? [] : waitingHere(state)),
      // Whoever has come since the sender looked was not meant; whoever has gone since is left out.
      decide: (state, { seats }) =>
        admit(
          state,
          waitingHere(state).filter((seat) => seats.includes(seat)),
        ),
    },
    'lobby:decline': {
      knownTo: 'everyone',
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
      knownTo: 'everyone',
      by: leadsRoom,
      when: (state) => !state.lobby.locked,
      decide: () => [{ type: 'lobby:locked' }],
    },
    'lobby:unlock': {
      knownTo: 'everyone',
      by: leadsRoom,
      when: (state) => state.lobby.locked,
      decide: () => [{ type: 'lobby:unlocked' }],
    },
    'lobby:was-me': {
      knownTo: 'everyone',
      by: hadSeat,
      when: (state, actor) => otherDevice(state, actor)?.is === 'asked',
      afterEnd: true,
      decide: (state, _command, { actor: id }) => [
        { type: 'lobby:device-owned', id, seat: otherDevice(state, id)?.seat ?? '' },
      ],
    },
    'lobby:was-not-me': {
      knownTo: 'everyone',
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
  evolve: evolveLobby,
  atEnd: lobbyAtEnd,

  view(state, viewer) {
    if (leadsRoom(state, viewer)) return { lobby: lobbyOfLeaders(state) };
    if (standingOf(state, viewer) !== 'waiting') return {};
    const { locked } = state.lobby;
    return { lobby: { locked, ...(cameLate(state, viewer) && { late: true }) } };
  },
};
