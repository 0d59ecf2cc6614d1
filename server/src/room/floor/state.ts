import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { RoomState } from '../core/state.ts';

export interface FloorState {
  readonly microphone: boolean;
  readonly camera: boolean;
  readonly handSince?: number;
  /** The microphone went off by itself, as a private word would have reached others. */
  readonly hushed?: true;
}

export type FloorSlice = Readonly<Record<SeatId, FloorState>>;

declare module '../core/state.ts' {
  interface Slices {
    floor: FloorSlice;
  }
}

export const SILENT: FloorState = { microphone: false, camera: false };

/** The microphone, camera and hand of a seat; all off for one that never entered. */
export const floorOf = (state: RoomState, seat: SeatId): FloorState => state.floor[seat] ?? SILENT;
