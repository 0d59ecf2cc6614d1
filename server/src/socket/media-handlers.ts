import {
  mediaCloseProducer,
  mediaConnect,
  mediaOpen,
  mediaProduce,
  mediaRestartIce,
  mediaResume,
  mediaTiles,
} from '@rapport/shared/contract/media.ts';
import { z, type ZodType } from 'zod';
import type { MediaPeer } from '../media/media-peer.ts';
import { AppError } from '../platform/errors.ts';
import { defineHandler, type HandlerContext } from './define-handler.ts';

const nothing = z.strictObject({});

/**
 * The requests about a connection's media. What flows is not theirs to say: the room's state is. A
 * device that does not have its link's seat has no media.
 */
export function handleMedia(
  context: HandlerContext,
  attached: Promise<MediaPeer | undefined>,
): void {
  const handle = <Input, Output>(
    event: string,
    schema: ZodType<Input>,
    serve: (peer: MediaPeer, input: Input) => Promise<Output>,
  ) =>
    defineHandler(context, event, schema, async (input) => {
      const peer = await attached;
      if (!peer) throw new AppError('not-allowed', 'device');
      return serve(peer, input);
    });

  handle('media:capabilities', nothing, (peer) => peer.capabilities());
  handle('media:open', mediaOpen, (peer, input) => peer.open(input));
  handle('media:connect', mediaConnect, (peer, input) => peer.connect(input));
  handle('media:produce', mediaProduce, (peer, input) => peer.produce(input));
  handle('media:close-producer', mediaCloseProducer, (peer, input) => peer.closeProducer(input));
  handle('media:restart-ice', mediaRestartIce, (peer, input) => peer.restartIce(input));
  handle('media:resume', mediaResume, (peer, input) => peer.resume(input));
  handle('media:tiles', mediaTiles, (peer, input) => Promise.resolve(peer.tiles(input)));
}
