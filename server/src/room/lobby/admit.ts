import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { isInside, type OtherDevice } from '../core/admission.ts';
import { isMember, isObserver } from '../core/facts.ts';
import type { RoomEvent, RoomState } from '../core/state.ts';
import { haveAgreed, observerSeats, sendOut } from '../observers/state.ts';
import { disconnect } from '../presence/connections.ts';

/**
 * Admits the seats, in order: each to the chair it had, else to the next free one. Before a member
 * comes in, every observer to whom that member has not agreed is out.
 */
export function admit(
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
 * Moves the seat to a device that knocks: with its state if the seat is inside, otherwise by
 * admitting whoever knocks. From this moment the device that had the seat no longer does.
 */
export function admitDevice(
  state: RoomState,
  id: string,
  { seat, device, name, pronouns, microphone: speaks, camera }: OtherDevice,
  before: string,
): RoomEvent[] {
  // The device may have knocked while the seat was still a member's.
  const microphone = speaks && !isObserver(state, seat);
  const moved = [
    ...disconnect(state, seat, state.presence.connections[seat] ?? ''),
    { type: 'lobby:device-admitted' as const, id, seat, device, before },
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
