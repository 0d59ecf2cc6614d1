import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Evolve } from '../core/capability.ts';
import { type FloorSlice, type FloorState, SILENT } from './state.ts';

const change = (slice: FloorSlice, seat: SeatId, next: Partial<FloorState>): FloorSlice => ({
  ...slice,
  [seat]: { ...(slice[seat] ?? SILENT), ...next },
});

const lowerHand = (slice: FloorSlice, seat: SeatId): FloorSlice => {
  const { handSince: _since, ...rest } = slice[seat] ?? SILENT;
  return { ...slice, [seat]: rest };
};

export const evolveFloor: Evolve<'floor'> = (slice, { event, at }) => {
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
    // Who only watches has no voice, whatever they had before.
    case 'session:role-changed':
      return event.role === 'observer' && slice[event.seat]
        ? lowerHand(change(slice, event.seat, { microphone: false }), event.seat)
        : slice;
    case 'floor:hand-lowered':
    case 'floor:left':
    case 'floor:removed':
      return lowerHand(slice, event.seat);
    default:
      return slice;
  }
};
