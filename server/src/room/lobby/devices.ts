import type { DeviceHistory } from '@rapport/shared/contract/room/device-history.ts';
import { LOBBY_LIMITS } from '@rapport/shared/contract/room/lobby-limits.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { comesInAlone, lacksCode } from '@rapport/shared/rules/comes-in-alone.ts';
import { otherDevice, type OtherDevice } from '../core/admission.ts';
import { type Refusal, refuse } from '../core/capability.ts';
import { isConnected } from '../core/connected.ts';
import type { RoomEvent, RoomState } from '../core/state.ts';

/** What the lobby keeps of devices. */
export interface DevicesSlice {
  /** The hash of the secret of the device that has each seat. */
  readonly holders: Readonly<Record<SeatId, string>>;
  /** The others, by a random name of their own. */
  readonly devices: Readonly<Record<string, OtherDevice>>;
  /** Since when links are withdrawn because a device was not the person's. */
  readonly disowned: Readonly<Record<SeatId, number>>;
  /** What is known of the device that waits, by its seat, or by its own name for another one. */
  readonly histories: Readonly<Record<string, DeviceHistory>>;
}

export const NO_DEVICES: DevicesSlice = { holders: {}, devices: {}, disowned: {}, histories: {} };

/** Whether the device had its link's seat, before another one was let in there. */
export function hadSeat(state: RoomState, id: string): boolean {
  const is = otherDevice(state, id)?.is;
  return is === 'asked' || is === 'elsewhere';
}

/**
 * Whether a facilitator let this device in here, whatever became of its seat since: it has the
 * seat, and somebody was inside on it.
 */
export const wasLetIn = (state: RoomState, seat: SeatId, device: string): boolean =>
  devicesLetIn(state).get(seat) === device;

/** The hashes of the devices that a facilitator let in, by the seats that they have. */
export const devicesLetIn = ({ lobby }: RoomState): ReadonlyMap<SeatId, string> =>
  new Map(Object.entries(lobby.holders).filter(([seat]) => lobby.seats[seat]?.place !== undefined));

/** The device that knocks under this name. */
export function knockingDevice(state: RoomState, id: string): OtherDevice | undefined {
  const device = otherDevice(state, id);
  return device?.is === 'knocking' ? device : undefined;
}

/** The names of the devices that knock, in order of arrival. */
export const knockingDevices = (state: RoomState): string[] =>
  Object.entries(state.lobby.devices)
    .filter(([, { is }]) => is === 'knocking')
    .sort(([a, one], [b, other]) => one.since - other.since || (a < b ? -1 : 1))
    .map(([id]) => id);

/** Whether two wait with the same link: then nobody can tell which is the person's. */
export const isContested = (state: RoomState, seat: SeatId): boolean =>
  knockingDevices(state).some(
    (id) => state.lobby.devices[id]?.seat === seat && isConnected(state, id),
  );

/** Whether a seat is not let in with the others: two wait by its link, or its device is new. */
export const waitsAlone = (state: RoomState, seat: SeatId): boolean =>
  isContested(state, seat) || comesInAlone(state.lobby.histories[seat]);

/** A device that waits and on which the code that was asked for was not entered. */
export interface Codeless {
  readonly seat: SeatId;
  /** The hash of its secret. */
  readonly device: string;
  /** Since when it waits, ms since the epoch. */
  readonly since: number;
}

/** The devices at the door without the code that they were asked for. */
export const codelessAt = (state: RoomState): Codeless[] =>
  Object.entries(state.lobby.histories).flatMap(([id, history]) => {
    if (!lacksCode(history)) return [];
    const other = otherDevice(state, id);
    if (other) return [{ seat: other.seat, device: other.device, since: other.since }];
    const device = state.lobby.holders[id];
    const since = state.lobby.seats[id]?.since ?? 0;
    return device === undefined ? [] : [{ seat: id, device, since }];
  });

/** Who shows a link, or is signed in. */
export interface Arriving {
  readonly seat: SeatId;
  /** The hash of the secret that the browser keeps. */
  readonly device: string;
  /** Signed in: then any device of theirs may have the seat. */
  readonly signedIn: boolean;
  /** What the practice knows of the device; absent where it could not be looked up. */
  readonly history?: DeviceHistory | undefined;
}

/** The seat or device that somebody has come as, and the events of their coming. */
interface Arrived {
  readonly id: string;
  readonly events: readonly RoomEvent[];
}

/** Whose view somebody who shows the link is sent: the seat's, or that of their device. */
export function viewerOf(state: RoomState, { seat, device }: Arriving): string | undefined {
  if (state.lobby.holders[seat] === device) return seat;
  return idOf(state, seat, device);
}

/**
 * Who has come: the seat itself where the device has it or may take it, else the device, which has
 * to knock.
 */
export function arrive(
  state: RoomState,
  arriving: Arriving,
  newId: () => string,
): Arrived | Refusal {
  const arrived = findPlace(state, arriving, newId);
  if ('refused' in arrived) return arrived;
  const { id, events } = arrived;
  // What was known of the seat's device before does not hold for the one that takes it now.
  const noted = events.length === 0 ? state.lobby.histories[id] : undefined;
  return { id, events: [...events, ...lookedUp(id, noted, arriving.history)] };
}

function lookedUp(
  id: string,
  noted: DeviceHistory | undefined,
  history: DeviceHistory | undefined,
): RoomEvent[] {
  if (!history || (noted && isSame(noted, history))) return [];
  return [{ type: 'lobby:device-looked-up', id, ...history }];
}

const isSame = (one: DeviceHistory, other: DeviceHistory): boolean =>
  one.is === other.is &&
  one.lastHere === other.lastHere &&
  one.newLink === other.newLink &&
  one.code === other.code;

function findPlace(state: RoomState, arriving: Arriving, newId: () => string): Arrived | Refusal {
  const { seat, device, signedIn } = arriving;
  const holder = state.lobby.holders[seat];
  if (holder === device) return { id: seat, events: [] };
  const known = idOf(state, seat, device);
  if (signedIn || (known === undefined && isFree(state, seat))) {
    const instead = signedIn && holder !== undefined ? { instead: true as const } : {};
    return { id: seat, events: [{ type: 'lobby:device-taken', seat, device, ...instead }] };
  }
  if (known !== undefined) return { id: known, events: [] };
  if (!hasRoom(state, seat)) return refuse('too-many-devices');
  const id = newId();
  return { id, events: [{ type: 'lobby:device-came', id, seat, device }] };
}

/**
 * Whether a device that shows the link has the seat without being let in: nobody was ever inside
 * on it, and no device waits on it at this moment. (It still waits in the lobby, as everyone.)
 */
function isFree(state: RoomState, seat: SeatId): boolean {
  const known = state.lobby.seats[seat];
  const standing = known?.standing ?? 'outside';
  if (!['outside', 'waiting', 'left'].includes(standing)) return false;
  if (state.lobby.holders[seat] === undefined) return true;
  return known?.place === undefined && !isConnected(state, seat);
}

const idOf = (state: RoomState, seat: SeatId, device: string): string | undefined =>
  Object.entries(state.lobby.devices).find(
    ([, other]) => other.seat === seat && other.device === device,
  )?.[0];

const KNOCKS: readonly OtherDevice['is'][] = ['came', 'knocking', 'left'];

export const knocksOf = (devices: DevicesSlice['devices'], seat: SeatId) =>
  Object.entries(devices).filter(([, other]) => other.seat === seat && KNOCKS.includes(other.is));

/** Whether another device can take this one's place: it has gone, and has no call for help. */
export const canGo = (state: RoomState, id: string): boolean =>
  !isConnected(state, id) && state.care.calls[id] === undefined;

const hasRoom = (state: RoomState, seat: SeatId): boolean => {
  const knocks = knocksOf(state.lobby.devices, seat);
  return knocks.length < LOBBY_LIMITS.knocking || knocks.some(([id]) => canGo(state, id));
};
