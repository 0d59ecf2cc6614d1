import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { RoomState } from './state.ts';

/** Whether a device of the seat is connected. */
export const isConnected = (state: RoomState, seat: SeatId): boolean =>
  state.presence.connections[seat] !== undefined;

/** Since when the seat has been without a connection; `undefined` while it has one, or never had. */
export const lostSince = (state: RoomState, seat: SeatId): number | undefined =>
  state.presence.lost[seat];

/**
 * Whether the seat has been inside without a connection for so long that the others go on without
 * it: its place is kept.
 */
export const isAbsent = (state: RoomState, seat: SeatId): boolean =>
  state.presence.absent.includes(seat);

/** How long people may take to come back from a lost connection or a restart of the server, in ms. */
const BACK_WITHIN_MS = 10_000;

/**
 * The moments from which on other people are {@link isAboutToBeThere}, as the room stands: at the
 * first everyone who may be back, and fewer each time somebody is not waited for any more.
 */
export const momentsOfReturn = (state: RoomState): number[] => [
  0,
  ...Object.values(state.presence.lost)
    .map((since) => since + BACK_WITHIN_MS)
    .sort((one, other) => one - other),
];

/**
 * Whether the seat is connected, or lost its connection so short a time ago that it is likely to be
 * back in a moment: what is decided right after a restart must not leave out whoever is slower than
 * the person who decides.
 * @param now ms since the epoch on the server's clock
 */
export const isAboutToBeThere = (state: RoomState, seat: SeatId, now: number): boolean => {
  const since = lostSince(state, seat);
  return isConnected(state, seat) || (since !== undefined && now - since < BACK_WITHIN_MS);
};
