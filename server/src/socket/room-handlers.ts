import type { RoomAnswers, roomRequests } from '@rapport/shared/contract/socket.ts';
import type { RoomHost } from '../hosting/room-host.ts';
import type { ViewerPort } from '../hosting/viewer.ts';
import type { Clock } from '../platform/clock.ts';
import type { Handlers } from './serve-requests.ts';

/** All requests of a page in a room. */
export type AllHandlers = Handlers<typeof roomRequests, RoomAnswers>;

/** The requests about the room's state. They wait until the connection has its place in it. */
export const roomHandlers = (
  host: Promise<RoomHost>,
  port: ViewerPort,
  clock: Clock,
): Pick<AllHandlers, Extract<keyof AllHandlers, `room:${string}`>> => ({
  'room:command': async (envelope) => {
    await (await host).command(port, envelope);
  },
  'room:resync': async () => {
    await (await host).resync(port);
  },
  'room:clock': () => Promise.resolve({ now: clock.now() }),
});
