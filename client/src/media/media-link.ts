import type {
  ConsumerOffer,
  IceServer,
  MediaKind,
  TransportOptions,
} from '@rapport/shared/contract/media.ts';
import { rtpKindOf } from '@rapport/shared/rules/rtp-kind.ts';
import type { types } from 'mediasoup-client';
import type { RoomConnection } from '../realtime/room-connection.ts';
import { IceRecovery } from './ice-recovery.ts';

/** The line to the server that media is arranged over. */
export type MediaPort = Pick<RoomConnection, 'request' | 'on' | 'subscribe' | 'getSnapshot'>;

type Direction = 'send' | 'receive';

/** The two transports of one opening of the media, and what keeps them connected. */
export class MediaLink {
  readonly device: types.Device;
  readonly send: types.Transport;
  readonly receive: types.Transport;
  readonly #port: MediaPort;
  readonly #recoveries: Readonly<Record<Direction, IceRecovery>>;

  private constructor(
    port: MediaPort,
    device: types.Device,
    transports: Record<Direction, types.Transport>,
    lost: () => void,
  ) {
    this.#port = port;
    this.device = device;
    this.send = transports.send;
    this.receive = transports.receive;
    this.#recoveries = {
      send: this.#arrange('send', lost),
      receive: this.#arrange('receive', lost),
    };
    this.send.on('produce', ({ kind, rtpParameters, appData }, done, failed) => {
      port
        .request('media:produce', { kind: isScreen(appData) ? 'screen' : kind, rtpParameters })
        .then(({ producer }) => done({ id: producer }), failed);
    });
  }

  /**
   * Opens the seat's media; what it had open before is closed by the server. `lost` is called
   * when a transport cannot be brought back.
   * @throws RequestError, or an error of the browser when it cannot do WebRTC.
   */
  static async open(port: MediaPort, device: types.Device, lost: () => void): Promise<MediaLink> {
    const opened = await port.request('media:open', {
      rtpCapabilities: device.recvRtpCapabilities,
    });
    const options = (transport: TransportOptions): types.TransportOptions => ({
      id: transport.id,
      iceParameters: transport.iceParameters as types.IceParameters,
      iceCandidates: transport.iceCandidates as types.IceCandidate[],
      dtlsParameters: transport.dtlsParameters as types.DtlsParameters,
      iceServers: opened.iceServers,
    });
    const transports = {
      send: device.createSendTransport(options(opened.send)),
      receive: device.createRecvTransport(options(opened.receive)),
    };
    return new MediaLink(port, device, transports, lost);
  }

  /**
   * Takes what the server offers. Nothing comes until {@link resume}.
   * @throws when the transport is closed meanwhile.
   */
  async consume({
    consumer,
    producer,
    kind,
    rtpParameters,
    seat,
  }: ConsumerOffer): Promise<types.Consumer> {
    // Offers come in bursts, and mediasoup negotiates in one go all that are asked for in one
    // turn. Waiting a moment for the rest of the burst saves each of them a negotiation of its own.
    await nextGathering();
    return this.receive.consume({
      id: consumer,
      producerId: producer,
      kind: rtpKindOf(kind),
      rtpParameters: rtpParameters as types.RtpParameters,
      // Sound and picture of one person are kept in step by sharing a stream; a screen comes
      // when it comes.
      streamId: kind === 'screen' ? `screen-${seat ?? ''}` : (seat ?? 'warm-up'),
    });
  }

  /** Tells the server that this kind is not sent any more. */
  async closeProducer(kind: MediaKind): Promise<void> {
    await this.#port.request('media:close-producer', { kind });
  }

  /**
   * Seeks by these servers from now on. A way that is there stays as it is; where none was found,
   * another is sought at once.
   */
  async seekBy(iceServers: IceServer[]): Promise<void> {
    const both = [this.send, this.receive];
    await Promise.all(both.map((transport) => transport.updateIceServers({ iceServers })));
    for (const recovery of Object.values(this.#recoveries)) recovery.serversChanged();
  }

  networkChanged(): void {
    for (const recovery of Object.values(this.#recoveries)) recovery.networkChanged();
  }

  /** The way of this transport leads nowhere, whatever its state says yet. */
  seekAnew(direction: Direction): void {
    this.#recoveries[direction].networkChanged();
  }

  close(): void {
    for (const recovery of Object.values(this.#recoveries)) recovery.close();
    this.send.close();
    this.receive.close();
  }

  #arrange(direction: Direction, lost: () => void): IceRecovery {
    const port = this.#port;
    const transport = this[direction];
    transport.on('connect', ({ dtlsParameters }, done, failed) => {
      port.request('media:connect', { direction, dtlsParameters }).then(done, failed);
    });
    const restart = async () => {
      const { iceParameters, iceServers } = await port.request('media:restart-ice', { direction });
      // A relay's credentials last an hour, a session longer.
      await transport.updateIceServers({ iceServers });
      await transport.restartIce({ iceParameters: iceParameters as types.IceParameters });
    };
    return new IceRecovery(transport, restart, lost);
  }
}

/** What a producer of the screen is marked with, as to the browser it is a video like any. */
export const SCREEN = { screen: true } as const;

const isScreen = (appData: types.AppData): boolean => appData['screen'] === true;

const GATHER_MS = 8;
let gathering: Promise<void> | undefined;

/** The end of the gathering that is going on, or of a new one: the same moment for all who ask. */
function nextGathering(): Promise<void> {
  gathering ??= new Promise((done) =>
    setTimeout(() => {
      gathering = undefined;
      done();
    }, GATHER_MS),
  );
  return gathering;
}
