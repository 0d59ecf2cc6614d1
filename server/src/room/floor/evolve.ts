import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Evolve } from '../core/capability.ts';
import { type FloorSlice, type FloorState, SILENT } from './state.ts';

const change = (slice: FloorSlice, seat: SeatId, next: Partial<FloorState>): FloorSlice => ({
  ...slice,
  [seat]: { ...(slice[seat] ?? SILENT), ...next },
});

/** The floor with these microphones turned off, so that a private word reaches nobody else. */
export const hushed = (slice: FloorSlice, seats: readonly SeatId[]): FloorSlice =>
  seats
    .filter((seat) => slice[seat]?.microphone === true)
    .reduce((all, seat) => change(all, seat, { microphone: false, hushed: true }), slice);

/** The floor with a microphone as somebody set it. */
const setMicrophone = (slice: FloorSlice, seat: SeatId, microphone: boolean): FloorSlice => {
  const { hushed: _over, ...rest } = slice[seat] ?? SILENT;
  return { ...slice, [seat]: { ...rest, microphone } };
};

const lowerHand = (slice: FloorSlice, seat: SeatId): FloorSlice => {
  const { handSince: _since, ...rest } = slice[seat] ?? SILENT;
  return { ...slice, [seat]: rest };
};

export const evolveFloor: Evolve<'floor'> = (slice, { event, at }) => {
  switch (event.type) {
    case 'lobby:entered':
      return change(setMicrophone(slice, event.seat, event.microphone), event.seat, {
        camera: event.camera,
      });
    case 'floor:muted':
      return setMicrophone(slice, event.seat, false);
    case 'floor:unmuted':
      return setMicrophone(slice, event.seat, true);
    case 'floor:camera-turned-on':
      return change(slice, event.seat, { camera: true });
    case 'floor:camera-turned-off':
      return change(slice, event.seat, { camera: false });
    case 'floor:hand-raised':
      return change(slice, event.seat, { handSince: at });
    // An observer has no voice, whatever role they had before.
    case 'session:role-changed':
      return event.role === 'observer' && slice[event.seat]
        ? lowerHand(setMicrophone(slice, event.seat, false), event.seat)
        : slice;
    case 'floor:hand-lowered':
    case 'floor:left':
    case 'floor:removed':
      return lowerHand(slice, event.seat);
    default:
      return slice;
  }
};
