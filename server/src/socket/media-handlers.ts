import type { MediaPeer } from '../media/media-peer.ts';
import { AppError } from '../platform/errors.ts';
import type { AllHandlers } from './room-handlers.ts';

/**
 * The requests about a connection's media. What flows is not theirs to say: the room's state is. A
 * device that does not have its link's seat has no media.
 */
export function mediaHandlers(
  attached: Promise<MediaPeer | undefined>,
): Pick<AllHandlers, Extract<keyof AllHandlers, `media:${string}`>> {
  const own = async (): Promise<MediaPeer> => {
    const peer = await attached;
    if (!peer) throw new AppError('not-allowed', 'device');
    return peer;
  };
  return {
    'media:capabilities': async () => (await own()).capabilities(),
    'media:open': async (input) => (await own()).open(input),
    'media:connect': async (input) => (await own()).connect(input),
    'media:produce': async (input) => (await own()).produce(input),
    'media:close-producer': async (input) => (await own()).closeProducer(input),
    'media:restart-ice': async (input) => (await own()).restartIce(input),
    'media:resume': async (input) => (await own()).resume(input),
    'media:tiles': async (input) => (await own()).tiles(input),
  };
}
