import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import type { RoomFrame } from '@rapport/shared/contract/socket.ts';
import { gather, randomId, type Page } from '../rapport/page.ts';
import { startRapport } from '../rapport/server.ts';
import type { LoadedRoom, Order, Side } from './side.ts';

/** Rapport's own server with so many rooms, everyone inside, the agenda running. */
export async function rapportSide(
  { rooms, people }: { rooms: number; people: number },
  marks?: string,
): Promise<Side> {
  const server = await startRapport({
    groups: rooms,
    people,
    ...(marks !== undefined && { marks }),
  });
  try {
    const loaded: LoadedRoom[] = [];
    for (const group of server.groups) {
      const pages = await gather(server.url, group);
      await pages[0]?.command({ type: 'agenda:start' });
      loaded.push(loadedRoom(pages));
    }
    return { rooms: loaded, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function loadedRoom(pages: readonly Page[]): LoadedRoom {
  const seats = pages.map((page) => page.view.me.seat);
  for (const page of pages) page.stopFollowing();
  const toggled = new Set<string>();
  const toggle = (what: string): boolean => {
    if (toggled.delete(what)) return false;
    toggled.add(what);
    return true;
  };
  const commandFor = ({ kind, by }: Order): RoomCommand => {
    const on = toggle(kind === 'agenda' ? kind : `${kind} ${by}`);
    switch (kind) {
      case 'hand':
        return { type: on ? 'floor:raise-hand' : 'floor:lower-hand' };
      case 'microphone':
        return { type: on ? 'floor:mute' : 'floor:unmute' };
      case 'agenda':
        return { type: on ? 'agenda:pause' : 'agenda:resume' };
    }
  };
  return {
    sockets: pages.map((page) => page.socket),
    compose: (order) => ({
      envelope: { id: randomId(), command: commandFor(order) },
      subject: order.kind === 'agenda' ? 'agenda' : (seats[order.by] ?? ''),
    }),
    subjectOf: (frame) => subjectOf(frame as RoomFrame),
  };
}

/** A seat where the frame says something of somebody on the floor. */
function subjectOf(frame: RoomFrame): string {
  if ('view' in frame) return '';
  for (const [path] of frame.patch) {
    if (path[0] === 'floor') return String(path[2]);
    if (path[0] === 'agenda') return 'agenda';
  }
  return '';
}
