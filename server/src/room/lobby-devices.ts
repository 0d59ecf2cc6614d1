import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { z } from 'zod';
import { refuse, type Refusal } from './capability.ts';
import { isConnected } from './presence.ts';
import type { Happening, RoomEvent, RoomState } from './state.ts';

/** So many devices may knock with one link at a time; of those that have gone, the oldest makes way. */
export const MOST_KNOCKING = 3;
/** So many that were declined are known again. */
const MOST_DECLINED = 20;

const about = { id: z.string(), seat: z.string() };

/** Devices of a seat: which one has it, and which others show its link. */
export const deviceEvent = z.discriminatedUnion('type', [
  /** The device has the seat from now on. `instead`: of another one, by its owner's sign-in. */
  z.strictObject({
    type: z.literal('lobby:device-taken'),
    seat: z.string(),
    device: z.string(),
    instead: z.literal(true).optional(),
  }),
  /** Another device shows the link. */
  z.strictObject({ type: z.literal('lobby:device-came'), ...about, device: z.string() }),
  z.strictObject({
    type: z.literal('lobby:device-knocked'),
    ...about,
    name: z.string(),
    pronouns: z.string(),
    microphone: z.boolean(),
    camera: z.boolean(),
  }),
  /** The seat is the device's now. The one that had it is asked about it, under the name `before`. */
  z.strictObject({
    type: z.literal('lobby:device-admitted'),
    ...about,
    device: z.string(),
    before: z.string(),
  }),
  z.strictObject({ type: z.literal('lobby:device-declined'), ...about }),
  z.strictObject({ type: z.literal('lobby:device-left'), ...about }),
  /** The device that had the seat before says that the new one is the same person's. */
  z.strictObject({ type: z.literal('lobby:device-owned'), ...about }),
  /** It says that it is not. */
  z.strictObject({ type: z.literal('lobby:device-disowned'), ...about }),
  /** The seat's link was withdrawn: no other device shows it any more. */
  z.strictObject({ type: z.literal('lobby:devices-cleared'), seat: z.string() }),
]);

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

/** What the lobby keeps of devices. */
export interface DevicesSlice {
  /** The hash of the secret of the device that has each seat. */
  readonly holders: Readonly<Record<SeatId, string>>;
  /** The others, by a random name of their own. */
  readonly devices: Readonly<Record<string, OtherDevice>>;
  /** Since when links are withdrawn because a device was not the person's. */
  readonly disowned: Readonly<Record<SeatId, number>>;
}

export const NO_DEVICES: DevicesSlice = { holders: {}, devices: {}, disowned: {} };

/** The device that goes by this name; `undefined` for a seat, and for nobody. */
export const otherDevice = (state: RoomState, id: string): OtherDevice | undefined =>
  state.lobby.devices[id];

/** Whether the device had its link's seat, before another one was let in there. */
export function hadSeat(state: RoomState, id: string): boolean {
  const is = otherDevice(state, id)?.is;
  return is === 'asked' || is === 'elsewhere';
}

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

/** Who shows a link, or is signed in. */
export interface Arriving {
  readonly seat: SeatId;
  /** The hash of the secret that the browser keeps. */
  readonly device: string;
  /** Signed in: that is proof enough for whatever device. */
  readonly signedIn: boolean;
}

/** As whom whoever shows the link looks at the room: the seat, or the name of the device. */
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
): { readonly id: string; readonly events: readonly RoomEvent[] } | Refusal {
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

const knocksOf = (devices: DevicesSlice['devices'], seat: SeatId) =>
  Object.entries(devices).filter(([, other]) => other.seat === seat && KNOCKS.includes(other.is));

/** A device that has gone and has asked for no help can make way for another. */
const canGo = (state: RoomState, id: string): boolean =>
  !isConnected(state, id) && state.care.calls[id] === undefined;

const hasRoom = (state: RoomState, seat: SeatId): boolean => {
  const knocks = knocksOf(state.lobby.devices, seat);
  return knocks.length < MOST_KNOCKING || knocks.some(([id]) => canGo(state, id));
};

/** The devices after something happened. */
export function evolveDevices<S extends DevicesSlice>(
  slice: S,
  { event, at }: Happening,
  state: RoomState,
): S {
  switch (event.type) {
    case 'lobby:device-taken': {
      const { seat, device } = event;
      const others = withoutDevice(slice.devices, seat, device);
      return { ...slice, holders: { ...slice.holders, [seat]: device }, devices: others };
    }
    case 'lobby:device-came': {
      const { id, seat, device } = event;
      const gone = knocksOf(slice.devices, seat)
        .filter(([other]) => canGo(state, other))
        .sort(([, one], [, other]) => one.since - other.since)
        .slice(0, Math.max(0, knocksOf(slice.devices, seat).length + 1 - MOST_KNOCKING))
        .map(([other]) => other);
      const came: OtherDevice = { ...NOBODY, seat, device, is: 'came', since: at };
      return { ...slice, devices: { ...without(slice.devices, gone), [id]: came } };
    }
    case 'lobby:device-knocked': {
      const { id, type: _type, ...chosen } = event;
      return change(slice, id, { ...chosen, is: 'knocking', since: at });
    }
    case 'lobby:device-admitted': {
      const { id, seat, device, before } = event;
      const holder = slice.holders[seat];
      const others = without(slice.devices, [id]);
      const holders = { ...slice.holders, [seat]: device };
      if (holder === undefined || state.lobby.seats[seat]?.place === undefined) {
        return { ...slice, holders, devices: others };
      }
      const asked: OtherDevice = { ...NOBODY, seat, device: holder, is: 'asked', since: at };
      return { ...slice, holders, devices: { ...others, [before]: asked } };
    }
    case 'lobby:device-declined': {
      const declined = change(slice, event.id, { is: 'declined', since: at });
      const kept = Object.entries(declined.devices)
        .filter(([id, one]) => one.seat === event.seat && one.is === 'declined' && canGo(state, id))
        .sort(([, one], [, other]) => other.since - one.since);
      const oldest = kept.slice(MOST_DECLINED).map(([id]) => id);
      return { ...declined, devices: without(declined.devices, oldest) };
    }
    case 'lobby:device-left':
      return change(slice, event.id, { is: 'left' });
    case 'lobby:device-owned':
      return change(slice, event.id, { is: 'elsewhere' });
    case 'lobby:device-disowned': {
      const { [event.seat]: _was, ...holders } = slice.holders;
      return {
        ...slice,
        holders,
        devices: cleared(slice.devices, event.seat, state),
        disowned: { ...slice.disowned, [event.seat]: at },
      };
    }
    case 'lobby:devices-cleared':
      return { ...slice, devices: cleared(slice.devices, event.seat, state) };
    case 'session:ended':
      return {
        ...slice,
        devices: Object.fromEntries(
          Object.entries(slice.devices).map(([id, one]) => [
            id,
            { ...one, name: '', pronouns: '' },
          ]),
        ),
      };
    // The device that is admitted is the seat's, whether it could be kept when it came or not.
    case 'lobby:admitted': {
      const { seat, device } = event;
      const { [seat]: _said, ...disowned } = slice.disowned;
      const holders = device === undefined ? slice.holders : { ...slice.holders, [seat]: device };
      return { ...slice, holders, disowned };
    }
    default:
      return slice;
  }
}

const NOBODY = { name: '', pronouns: '', microphone: false, camera: false };

function change<S extends DevicesSlice>(slice: S, id: string, next: Partial<OtherDevice>): S {
  const known = slice.devices[id];
  return known ? { ...slice, devices: { ...slice.devices, [id]: { ...known, ...next } } } : slice;
}

const without = (devices: DevicesSlice['devices'], ids: readonly string[]) =>
  Object.fromEntries(Object.entries(devices).filter(([id]) => !ids.includes(id)));

const withoutDevice = (devices: DevicesSlice['devices'], seat: SeatId, device: string) =>
  Object.fromEntries(
    Object.entries(devices).filter(([, one]) => one.seat !== seat || one.device !== device),
  );

/** None of a seat is left; who has called for help is still known by name. */
const cleared = (devices: DevicesSlice['devices'], seat: SeatId, state: RoomState) =>
  Object.fromEntries(
    Object.entries(devices).flatMap(([id, one]) => {
      if (one.seat !== seat) return [[id, one]];
      return state.care.calls[id] === undefined
        ? []
        : [[id, { ...one, device: '', is: 'declined' as const }]];
    }),
  );
