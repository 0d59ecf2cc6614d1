import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Standing } from '@rapport/shared/contract/room/lobby.ts';
import { factsOf, isLeader } from './facts.ts';
import { memoized } from './memoized.ts';
import type { RoomState } from './state.ts';

/** A device that shows a seat's link and does not have the seat. */
export interface OtherDevice {
  readonly seat: SeatId;
  /** The hash of its secret. */
  readonly device: string;
  /**
   * Where it stands. `asked`: it had the seat and is asked about the one that has it now;
   * `elsewhere`: it has answered that this is the same person.
   */
  readonly is: 'came' | 'knocking' | 'declined' | 'left' | 'asked' | 'elsewhere';
  readonly since: number;
  readonly name: string;
  readonly pronouns: string;
  readonly microphone: boolean;
  readonly camera: boolean;
}

/** The device that goes by this name; `undefined` for a seat, and for nobody. */
export const otherDevice = (state: RoomState, id: string): OtherDevice | undefined =>
  state.lobby.devices[id];

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
export const seatsInside = memoized(
  (state) => [state.lobby],
  (state): readonly SeatId[] =>
    seatsThat(state, 'admitted').sort((a, b) => placeOf(state, a) - placeOf(state, b)),
);

/** The chair of a seat that was inside at some time. */
export const placeOf = (state: RoomState, seat: SeatId): number =>
  state.lobby.seats[seat]?.place ?? -1;

export const seatsThat = (state: RoomState, ...standings: Standing[]): SeatId[] =>
  Object.keys(state.lobby.seats).filter((seat) => standings.includes(standingOf(state, seat)));

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
