import type { DeviceHistory } from '@rapport/shared/contract/room/device-history.ts';
import { LOBBY_LIMITS } from '@rapport/shared/contract/room/lobby-limits.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { OtherDevice } from '../core/admission.ts';
import type { TimedEvent, RoomState } from '../core/state.ts';
import { canGo, type DevicesSlice, knocksOf } from './devices.ts';

/** The devices after something happened. */
export function evolveDevices<S extends DevicesSlice>(
  slice: S,
  { event, at }: TimedEvent,
  state: RoomState,
): S {
  switch (event.type) {
    case 'lobby:device-taken': {
      const { seat, device } = event;
      const others = withoutDevice(slice.devices, seat, device);
      // What is known of the device that had it before does not hold for this one.
      const { [seat]: _before, ...histories } = slice.histories;
      const holders = { ...slice.holders, [seat]: device };
      return { ...slice, holders, devices: others, histories };
    }
    case 'lobby:device-looked-up': {
      const { id, type: _type, ...history } = event;
      return { ...slice, histories: { ...historiesKept(slice), [id]: history } };
    }
    case 'lobby:device-came': {
      const { id, seat, device } = event;
      const gone = knocksOf(slice.devices, seat)
        .filter(([other]) => canGo(state, other))
        .sort(([, one], [, other]) => one.since - other.since)
        .slice(0, Math.max(0, knocksOf(slice.devices, seat).length + 1 - LOBBY_LIMITS.knocking))
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
      const histories = { ...slice.histories, [seat]: LET_IN };
      if (holder === undefined || state.lobby.seats[seat]?.place === undefined) {
        return { ...slice, holders, devices: others, histories };
      }
      const asked: OtherDevice = { ...NOBODY, seat, device: holder, is: 'asked', since: at };
      return { ...slice, holders, devices: { ...others, [before]: asked }, histories };
    }
    case 'lobby:device-declined': {
      const declined = change(slice, event.id, { is: 'declined', since: at });
      const kept = Object.entries(declined.devices)
        .filter(([id, one]) => one.seat === event.seat && one.is === 'declined' && canGo(state, id))
        .sort(([, one], [, other]) => other.since - one.since);
      const oldest = kept.slice(LOBBY_LIMITS.declined).map(([id]) => id);
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
    // The device that is admitted has the seat, even where its coming could not be stored.
    case 'lobby:admitted': {
      const { seat, device } = event;
      const { [seat]: _said, ...disowned } = slice.disowned;
      const holders = device === undefined ? slice.holders : { ...slice.holders, [seat]: device };
      return { ...slice, holders, disowned, histories: { ...slice.histories, [seat]: LET_IN } };
    }
    default:
      return slice;
  }
}

/** The names that were typed on them go, and what is known of them is looked up again. */
export const devicesAtEnd = <S extends DevicesSlice>(slice: S): S => ({
  ...slice,
  histories: {},
  devices: Object.fromEntries(
    Object.entries(slice.devices).map(([id, one]) => [id, { ...one, name: '', pronouns: '' }]),
  ),
});

const LET_IN: DeviceHistory = { is: 'known' };

/** The histories of seats, and of devices that are still known. */
const historiesKept = ({ histories, holders, devices }: DevicesSlice) =>
  Object.fromEntries(
    Object.entries(histories).filter(
      ([id]) => Object.hasOwn(holders, id) || Object.hasOwn(devices, id),
    ),
  );

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

/** The devices without those of a seat, but for the name of one that has called for help. */
const cleared = (devices: DevicesSlice['devices'], seat: SeatId, state: RoomState) =>
  Object.fromEntries(
    Object.entries(devices).flatMap(([id, one]) => {
      if (one.seat !== seat) return [[id, one]];
      return state.care.calls[id] === undefined
        ? []
        : [[id, { ...one, device: '', is: 'declined' as const }]];
    }),
  );
