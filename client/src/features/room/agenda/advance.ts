import type { AgendaView } from '@rapport/shared/contract/room/agenda.ts';
import { nextOf } from '@rapport/shared/rules/run-of-session.ts';
import type { RoomSession } from '../session/room-session.ts';

/** The item that is on now. */
export const currentItem = (agenda: AgendaView | undefined) =>
  agenda?.items.find(({ state }) => state === 'current');

/** The item that comes next: the first after the current one that is not left out. */
export const nextItem = (agenda: AgendaView | undefined) => agenda && nextOf(agenda);

/** Starts the agenda or goes on to its next item, if the viewer may. */
export function advance({ connection, command }: RoomSession): void {
  const { view } = connection.getSnapshot();
  const current = currentItem(view?.agenda);
  if (view?.can['agenda:start'] === true) void command({ type: 'agenda:start' });
  else if (view?.can['agenda:advance'] === true && current) {
    void command({ type: 'agenda:advance', from: current.id });
  }
}
