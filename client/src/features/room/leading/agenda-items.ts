import type { AgendaView } from '@rapport/shared/contract/room/agenda.ts';
import { nextOf } from '@rapport/shared/rules/run-of-session.ts';

/** The item that is on now. */
export const currentItem = (agenda: AgendaView | undefined) =>
  agenda?.items.find(({ state }) => state === 'current');

/** The item that comes next: the first after the current one that is not left out. */
export const nextItem = (agenda: AgendaView | undefined) => agenda && nextOf(agenda);
