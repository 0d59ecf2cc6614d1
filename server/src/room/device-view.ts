import type { DeviceView } from '@rapport/shared/contract/room/device.ts';
import type { Can, CommandType, RoomView } from '@rapport/shared/contract/room.ts';
import { careViewOf } from './care/view.ts';
import { standingOf, type OtherDevice } from './core/admission.ts';
import { roleOf } from './core/facts.ts';
import type { RoomState } from './core/state.ts';
import { sessionViewOf } from './session/view.ts';

/** All commands that a device without its link's seat can give. */
const COMMANDS: readonly CommandType[] = [
  'lobby:enter',
  'floor:leave',
  'care:call',
  'care:withdraw',
  'lobby:was-me',
  'lobby:was-not-me',
];

/** Whether such a device may give a command of this type at all; the command's rule says when. */
export const deviceMay = (type: CommandType): boolean => COMMANDS.includes(type);

const IS: Record<OtherDevice['is'], DeviceView['is']> = {
  came: 'new',
  knocking: 'new',
  declined: 'new',
  left: 'new',
  asked: 'asked',
  elsewhere: 'elsewhere',
};

/**
 * All that such a device is told: what anyone in the lobby sees, and nothing of the seat, not even
 * what it is called there.
 */
export function deviceViewOf(
  state: RoomState,
  id: string,
  { seat, is, name, pronouns, microphone, camera }: OtherDevice,
  can: Can,
): RoomView {
  const { locked } = state.lobby;
  const knocks = is === 'knocking' && !state.session.ended;
  // Their own call, wherever they stand and for as long as it is open.
  const { called } = careViewOf(state, id);
  return {
    me: {
      seat: id,
      role: roleOf(state, seat) ?? 'observer',
      leads: false,
      standing: standingOf(state, id),
      name,
      pronouns,
      microphone,
      camera,
    },
    can,
    session: sessionViewOf(state, id),
    device: { is: IS[is] },
    ...(knocks ? { lobby: { locked } } : {}),
    ...(called ? { care: { called } } : {}),
  };
}
