import { z } from 'zod';
import { seatId } from './ids.ts';

// mediasoup's own parameter objects pass through as they are: mediasoup validates them itself
// and refuses what is malformed. Here only their outer form is checked.
const passed = z.record(z.string(), z.unknown());

/** What a producer carries: a voice, a face, or a screen that is being shown. */
export const mediaKind = z.enum(['audio', 'video', 'screen']);
export type MediaKind = z.infer<typeof mediaKind>;

const direction = z.enum(['send', 'receive']);

/** `media:open`: makes the seat's two transports, closing any that it had. */
export const mediaOpen = z.strictObject({ rtpCapabilities: passed });

/** `media:connect`: the DTLS parameters of one transport. */
export const mediaConnect = z.strictObject({ direction, dtlsParameters: passed });

/** `media:produce`: a track of the seat. Nobody receives it unless the room's state says so. */
export const mediaProduce = z.strictObject({ kind: mediaKind, rtpParameters: passed });

/** `media:close-producer`: the seat no longer sends this kind (it is not shown any more). */
export const mediaCloseProducer = z.strictObject({ kind: mediaKind });

/** `media:restart-ice`: new ICE credentials for a transport that lost its way. */
export const mediaRestartIce = z.strictObject({ direction });

/** `media:resume`: the client is ready for this consumer's packets. */
export const mediaResume = z.strictObject({ consumer: z.string().max(64) });

/** What is shown in a tile. */
export const pictureKind = mediaKind.exclude(['audio']);
export type PictureKind = z.infer<typeof pictureKind>;

/**
 * `media:tiles`: how large each seat's face, or the screen it shows, is shown, in device pixels;
 * 0 × 0 while out of sight. What is not named keeps what it had.
 */
export const mediaTiles = z.strictObject({
  tiles: z
    .array(
      z.strictObject({
        seat: seatId,
        kind: pictureKind,
        width: z.int().min(0).max(8192),
        height: z.int().min(0).max(8192),
      }),
    )
    .max(64),
});

/** A TURN or STUN server for the browser. */
export interface IceServer {
  urls: string[];
  username?: string;
  credential?: string;
}

/** A transport as `mediasoup-client` needs it. */
export interface TransportOptions {
  id: string;
  iceParameters: Record<string, unknown>;
  iceCandidates: Record<string, unknown>[];
  dtlsParameters: Record<string, unknown>;
}

/** The answer to `media:capabilities`. */
export interface MediaCapabilities {
  routerRtpCapabilities: Record<string, unknown>;
}

/** The answer to `media:open`. */
export interface MediaOpened {
  iceServers: IceServer[];
  send: TransportOptions;
  receive: TransportOptions;
}

/** `media:ice-servers`: other servers to seek a way by, in place of those before. */
export interface IceServersChanged {
  iceServers: IceServer[];
}

/** The answer to `media:restart-ice`; the servers with fresh credentials. */
export interface IceRestarted {
  iceParameters: Record<string, unknown>;
  iceServers: IceServer[];
}

/** `media:flow`: of which consumers packets are meant to come now, and of which not. */
export interface FlowNews {
  on: string[];
  off: string[];
  /** Of those that are off: they are meant to come, and nothing of them reaches the server. */
  lost?: string[];
}

/** `media:lines`: from which seats not all gets through to the server; none is in both. */
export interface LineNews {
  /** More of their voice or picture is missing than can be made up. */
  weak: string[];
  /** Hardly anything of their voice comes, or nothing. */
  broken: string[];
}

/** `media:consumer`: the server made a consumer; it flows once the client answers `media:resume`. */
export interface ConsumerOffer {
  consumer: string;
  /** The receiving transport it belongs to: for any but the present one, it is out of date. */
  transport: string;
  producer: string;
  /** Whose it is; absent for the silent warm-up track. */
  seat?: string;
  kind: MediaKind;
  rtpParameters: Record<string, unknown>;
}
