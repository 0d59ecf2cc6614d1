import type { MediaKind, TransportOptions } from '@rapport/shared/contract/media.ts';
import { Camera } from './camera.ts';
import type { Certificate } from './certificate.ts';
import { dtlsKeys } from './dtls-keys.ts';
import { IceSocket } from './ice-socket.ts';
import { Microphone } from './microphone.ts';
import { AUDIO_LEVEL_ID, PAYLOAD_TYPE, type Packet } from './rtp-stream.ts';
import { SrtpSender } from './srtp-sender.ts';

type MediaParameters = Record<string, unknown>;

/** The SSRCs of what a client sends; a picture has one for each layer, the smallest first. */
export interface Sends {
  readonly voice: number;
  readonly picture: readonly number[];
}

/** How a client speaks with a server about its media. */
export interface Signalling {
  /** Opens what the client sends by. @param sends what it is going to */
  openSend(sends: Sends): Promise<TransportOptions>;
  /** Opens what it receives by, once it sends. */
  openReceive(): Promise<TransportOptions>;
  connect(direction: 'send' | 'receive', dtlsParameters: MediaParameters): Promise<void>;
  produce(kind: MediaKind, rtpParameters: MediaParameters): Promise<void>;
}

/**
 * A client without a browser: real ICE, DTLS and SRTP on both transports. What it receives it
 * counts and throws away.
 */
export class MediaClient {
  readonly microphone: Microphone;
  readonly camera: Camera;
  /** RTP packets that came. */
  received = 0;
  /** Called for each of them. */
  onPacket: () => void = () => undefined;
  readonly #send: IceSocket;
  readonly #receive: IceSocket;
  readonly #srtp: SrtpSender;

  /** Connects both transports and produces voice and picture; consumers are up to the caller. */
  static async connect(signalling: Signalling, certificate: Certificate): Promise<MediaClient> {
    const microphone = new Microphone();
    const camera = new Camera();
    const join = async (direction: 'send' | 'receive', transport: TransportOptions) => {
      const ice = await IceSocket.connect(transport);
      const fingerprints = [{ algorithm: 'sha-256', value: certificate.fingerprint }];
      await signalling.connect(direction, { role: 'client', fingerprints });
      return { ice, keys: await dtlsKeys(ice, certificate) };
    };
    const sends = { voice: microphone.ssrc, picture: camera.ssrcs };
    const sending = await join('send', await signalling.openSend(sends));
    await signalling.produce('audio', voiceOf(microphone));
    await signalling.produce('video', pictureOf(camera));
    const receiving = await join('receive', await signalling.openReceive());
    const client = new MediaClient({
      microphone,
      camera,
      send: sending.ice,
      receive: receiving.ice,
      srtp: new SrtpSender(sending.keys),
    });
    return client;
  }

  private constructor({ microphone, camera, send, receive, srtp }: Parts) {
    this.microphone = microphone;
    this.camera = camera;
    this.#send = send;
    this.#receive = receive;
    this.#srtp = srtp;
    receive.onDatagram = (datagram) => {
      if (!isRtp(datagram)) return;
      this.received += 1;
      this.onPacket();
    };
  }

  /** Encrypts the packets and sends them. */
  send(packets: readonly Packet[]): void {
    for (const { header, payload, rollovers } of packets)
      this.#send.send(this.#srtp.protect(header, payload, rollovers));
  }

  close(): void {
    this.#send.close();
    this.#receive.close();
  }
}

/** What a client is made of. */
interface Parts {
  readonly microphone: Microphone;
  readonly camera: Camera;
  readonly send: IceSocket;
  readonly receive: IceSocket;
  readonly srtp: SrtpSender;
}

function voiceOf({ ssrc }: Microphone): MediaParameters {
  const opus = { mimeType: 'audio/opus', payloadType: PAYLOAD_TYPE.audio, clockRate: 48_000 };
  return {
    codecs: [{ ...opus, channels: 2, parameters: { useinbandfec: 1, usedtx: 1 } }],
    headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: AUDIO_LEVEL_ID }],
    encodings: [{ ssrc }],
    rtcp: { cname: 'bench' },
  };
}

function pictureOf({ ssrcs }: Camera): MediaParameters {
  const vp8 = { mimeType: 'video/VP8', payloadType: PAYLOAD_TYPE.video, clockRate: 90_000 };
  return {
    codecs: [{ ...vp8, rtcpFeedback: [{ type: 'nack', parameter: 'pli' }] }],
    encodings: ssrcs.map((ssrc) => ({ ssrc, scalabilityMode: 'L1T3' })),
    rtcp: { cname: 'bench' },
  };
}

/** RTP, and not RTCP or DTLS, by the first two bytes (RFC 7983 and 5761). */
const isRtp = ([first = 0, second = 0]: Buffer): boolean => {
  const type = second & 0x7f;
  return first >= 128 && first < 192 && (type < 64 || type > 95);
};
