import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { MediaKind, PictureKind } from '@rapport/shared/contract/media.ts';
import type { Audience } from '../room/audience.ts';
import {
  screenPreference,
  videoPreference,
  type TileSize,
  type VideoPreference,
} from './layers.ts';

/** A producer that exists. */
export interface ProducerFacts {
  readonly id: string;
  /** How many spatial layers it sends; 1 for audio. */
  readonly layers: number;
  /** Whether anything of it comes from its sender. */
  readonly arrives: boolean;
}

/** What of a seat matters to who hears and sees whom: only seats whose media is open have this. */
export interface SeatMedia {
  readonly producers: ReadonlyMap<MediaKind, ProducerFacts>;
  /** How large it shows the others, by {@link tileKey}. */
  readonly tiles: ReadonlyMap<string, TileSize>;
  /** Whether its browser can take this producer at all. */
  readonly canConsume: (kind: MediaKind, producer: string) => boolean;
  /** The annex that it receives in; `undefined` where it does so at home. */
  readonly annex: string | undefined;
}

/** The face of a seat, or the screen it shows, among the tiles. */
export const tileKey = (kind: PictureKind, seat: SeatId): string => `${kind} ${seat}`;

/** A consumer that is to exist. */
export interface DesiredConsumer {
  readonly listener: SeatId;
  readonly source: SeatId;
  readonly kind: MediaKind;
  readonly producer: string;
  /** The annex that its listener receives in; `undefined` where they do so at home. */
  readonly annex: string | undefined;
  /** What the audience says: not muted, not off. */
  readonly flowing: boolean;
  /** Whether anything of it comes from its sender: where nothing does, a picture stands still. */
  readonly arrives: boolean;
  /** Whether its tile is in sight; always so for audio. */
  readonly visible: boolean;
  /** The spatial layer; 0 for audio. */
  readonly layer: number;
  readonly priority: number;
}

/**
 * The consumers that the audience asks for, among the media that are open. Of a screen there is
 * none for those who do not get it: by its consumer alone they would know of it.
 */
export const desiredConsumers = (
  audience: Audience,
  seats: ReadonlyMap<SeatId, SeatMedia>,
): DesiredConsumer[] => {
  const desired: DesiredConsumer[] = [];
  for (const [listener, sources] of audience) {
    const receiver = seats.get(listener);
    if (!receiver) continue;
    for (const [source, flow] of sources) {
      if (source === listener) continue;
      for (const [kind, { id: producer, layers, arrives }] of seats.get(source)?.producers ?? []) {
        if (kind === 'screen' && !flow.screen) continue;
        if (!receiver.canConsume(kind, producer)) continue;
        const { annex } = receiver;
        const pair = { listener, source, kind, producer, annex, arrives, flowing: flow[kind] };
        desired.push({ ...pair, ...preferenceFor(kind, source, receiver, layers) });
      }
    }
  }
  return desired;
};

const HEARD: VideoPreference = { visible: true, layer: 0, priority: 1 };

function preferenceFor(
  kind: MediaKind,
  source: SeatId,
  { tiles }: SeatMedia,
  layers: number,
): VideoPreference {
  if (kind === 'audio') return HEARD;
  const tile = tiles.get(tileKey(kind, source));
  return kind === 'screen' ? screenPreference(tile, layers) : videoPreference(tile, layers);
}
