import type { RoomView } from '@rapport/shared/contract/room.ts';
import { comesInAlone } from '@rapport/shared/rules/comes-in-alone.ts';
import type { News } from '../core/news.ts';
import { words } from '../core/words.ts';

/** Whoever has come to the door. */
export const lobbyNews = ({ lobby: was }: RoomView, { lobby: is }: RoomView): News[] => [
  ...added(was?.waiting, is?.waiting).map(({ name, device }): News => ({
    ...words(comesInAlone(device) ? 'device.arrived' : 'lobby.arrived', { name }),
    sound: 'door',
  })),
  ...added(was?.devices, is?.devices).map(({ name }): News => ({
    ...words('device.arrived', { name }),
    sound: 'door',
  })),
  ...added(was?.disowned, is?.disowned).map(({ name }): News => ({
    ...words('device.disownedBy', { name }),
    urgent: true,
    sound: 'door',
  })),
];

function added<One extends { seat: string }>(
  before: readonly One[] = [],
  after: readonly One[] = [],
): One[] {
  const known = new Set(before.map(({ seat }) => seat));
  return after.filter(({ seat }) => !known.has(seat));
}
