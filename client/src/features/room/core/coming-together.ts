import type { LobbyGuest } from '@rapport/shared/contract/room/lobby.ts';
import type { RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import { targetsOf } from '@rapport/shared/rules/allows.ts';

/** Those who wait and whom one press can let in, in order of arrival. */
export function comingTogether({ can, lobby }: Pick<RoomView, 'can' | 'lobby'>): LobbyGuest[] {
  const may = targetsOf(can, 'lobby:admit-all');
  return (lobby?.waiting ?? []).filter(({ seat }) => may.includes(seat));
}

/** Lets in just these: nobody who comes while the command is on its way. */
export const admitTogether = (guests: readonly LobbyGuest[]): RoomCommand => ({
  type: 'lobby:admit-all',
  seats: guests.map(({ seat }) => seat),
});
