import { commandEnvelope } from '@rapport/shared/contract/wire.ts';
import { z } from 'zod';
import type { RoomHost } from '../hosting/room-host.ts';
import type { ViewerPort } from '../hosting/viewer.ts';
import type { Clock } from '../platform/clock.ts';
import { defineHandler, type HandlerContext } from './define-handler.ts';

const nothing = z.strictObject({});

/** The requests about the room's state. They wait until the connection has its place in it. */
export function handleRoom(
  context: HandlerContext,
  host: Promise<RoomHost>,
  port: ViewerPort,
  clock: Clock,
): void {
  defineHandler(context, 'room:command', commandEnvelope, async (envelope) => {
    await (await host).command(port, envelope);
  });
  defineHandler(context, 'room:resync', nothing, async () => {
    await (await host).resync(port);
  });
  defineHandler(context, 'room:clock', nothing, () => Promise.resolve({ now: clock.now() }));
}
