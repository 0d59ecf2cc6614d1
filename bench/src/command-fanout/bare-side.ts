import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { nextEvent } from '../measure/next-event.ts';
import { startServer } from '../processes/child.ts';
import { dataFolder } from '../processes/data-folder.ts';
import { freePort } from '../processes/free-port.ts';
import { randomId } from '../rapport/page.ts';
import type { LoadedRoom, Order, Side } from './side.ts';

/** How many bytes of JSON the frames for each kind of command have. */
export type FrameBytes = Record<Order['kind'], number>;

/**
 * A Socket.IO server that does nothing but broadcast, with as many rooms and people.
 * @param durable whether it writes each command to the disk before
 */
export async function bareSide(
  { rooms, people }: { rooms: number; people: number },
  bytes: FrameBytes,
  durable: boolean,
  marks?: string,
): Promise<Side> {
  const port = await freePort();
  const data = dataFolder();
  const server = await startServer(join(import.meta.dirname, '../bare/broadcast-server.ts'), {
    url: `http://localhost:${port}`,
    readyPath: '/ready',
    env: {
      PORT: String(port),
      NODE_ENV: 'production',
      ...(durable ? { DATA_DIR: data.path } : {}),
      ...(marks === undefined ? {} : { MARKS: marks }),
    },
  });
  const stop = () => server.stop().finally(() => data.remove());
  try {
    const loaded: LoadedRoom[] = [];
    for (let room = 0; room < rooms; room += 1) {
      const sockets = await Promise.all(
        Array.from({ length: people }, () => connect(server.url, `room ${room}`)),
      );
      loaded.push(loadedRoom(sockets, bytes));
    }
    return { rooms: loaded, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function connect(url: string, room: string): Promise<Socket> {
  const auth = { room };
  const socket = io(url, { transports: ['websocket'], auth, forceNew: true, reconnection: false });
  await nextEvent(socket, 'connect');
  return socket;
}

function loadedRoom(sockets: Socket[], bytes: FrameBytes): LoadedRoom {
  const seats = sockets.map(() => randomId());
  return {
    sockets,
    compose: ({ kind, by }) => {
      const subject = kind === 'agenda' ? kind : (seats[by] ?? '');
      const command = { type: kind, seat: subject, bytes: bytes[kind] };
      return { envelope: { id: randomId(), command }, subject };
    },
    subjectOf: (frame) =>
      String((frame as { patch: [[string, string], unknown][] }).patch[0]?.[0][1]),
  };
}
