import type { WebRtcTransport } from 'mediasoup/types';
import type { MediaKind } from '@rapport/shared/contract/media.ts';
import type { OpenMedia } from './open-media.ts';

/** How a transport of a client does. */
export interface TransportState {
  readonly state: 'connecting' | 'connected' | 'disconnected' | 'failed';
  /** `none` until a way was found. */
  readonly protocol: 'udp' | 'tcp' | 'none';
}

/** All media that flows, in numbers. */
export interface MediaCensus {
  readonly consumers: Readonly<Record<MediaKind, number>>;
  readonly producers: Readonly<Record<MediaKind, number>>;
  readonly transports: readonly TransportState[];
  /** Tracks that are carried from one worker to another. */
  readonly pipes: number;
}

/** Counts what clients have open. */
export function censusOf(open: readonly OpenMedia[]): MediaCensus {
  const consumers: Record<MediaKind, number> = { audio: 0, video: 0, screen: 0 };
  const producers: Record<MediaKind, number> = { audio: 0, video: 0, screen: 0 };
  const transports: TransportState[] = [];
  for (const media of open) {
    for (const { kind } of media.consumers.values()) consumers[kind] += 1;
    for (const kind of media.producers.keys()) producers[kind] += 1;
    for (const { transport } of [media.send, media.receive]) transports.push(stateOf(transport));
  }
  const annexes = new Set(open.flatMap(({ annex }) => annex ?? []));
  const pipes = [...annexes].reduce((sum, annex) => sum + annex.pipes.length, 0);
  return { consumers, producers, transports, pipes };
}

function stateOf({ iceState, dtlsState, iceSelectedTuple }: WebRtcTransport): TransportState {
  const protocol = iceSelectedTuple?.protocol ?? 'none';
  if (dtlsState === 'failed') return { state: 'failed', protocol };
  if (iceState === 'disconnected') return { state: 'disconnected', protocol };
  return { state: dtlsState === 'connected' ? 'connected' : 'connecting', protocol };
}
