import type { IceServer } from '@rapport/shared/contract/media.ts';
import { Device, type types } from 'mediasoup-client';
import { reconnectDelay } from '../realtime/reconnect-ladder.ts';
import { RequestError } from '../realtime/request-error.ts';
import type { DeviceChoice } from './device-choice.ts';
import type { DeviceWatch } from './device-watch.ts';
import { Downlink } from './downlink.ts';
import { LocalMedia } from './local-media.ts';
import { MediaLink, type MediaPort } from './media-link.ts';
import { PathWatch } from './path-watch.ts';
import { RemoteMedia } from './remote-media.ts';
import { Uplink } from './uplink.ts';

/** What the room's state says about the own media. */
export interface MediaIntent {
  /** Inside the room: only then does anything leave this device. */
  inside: boolean;
  microphone: boolean;
  camera: boolean;
  /** The line carries no picture besides the voice: the camera's is held back. */
  voiceAlone: boolean;
  /** The screen that is being shown. */
  screen?: MediaStreamTrack | undefined;
}

const NO_WORKER_MS = 10_000;
/** Where no way is found browsers may look for one without end: so long they are let look. */
const NO_WAY_MS = 12_000;

/**
 * The own and the others' media in one room. It opens the media again by itself after every loss:
 * of the connection, of a transport, or of the server's media worker.
 */
export class MediaSession {
  readonly local: LocalMedia;
  readonly remote = new RemoteMedia();
  /** Whether sound and picture get through. */
  readonly path = new PathWatch();
  readonly #port: MediaPort;
  readonly #uplinks = {
    microphone: new Uplink('audio'),
    camera: new Uplink('video'),
    screen: new Uplink('screen'),
  };
  readonly #stops: (() => void)[];
  #intent: MediaIntent = { inside: false, microphone: false, camera: false, voiceAlone: false };
  #generation = 0;
  /** What this browser can do with the server's codecs; it does not change. */
  #device: Promise<types.Device> | undefined;
  /** The opening under way or done. A newer one replaces it. */
  #opening: Promise<MediaLink> | undefined;
  #link: MediaLink | undefined;
  #downlink: Downlink | undefined;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #seeking: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(port: MediaPort, choice: DeviceChoice, devices: DeviceWatch) {
    this.#port = port;
    this.local = new LocalMedia(choice, devices);
    this.#stops = [
      this.local.subscribe(() => this.#feed()),
      this.path.subscribe(() => this.#seekAnother()),
      port.subscribe(() => this.#follow()),
      port.on('media:consumer', (offer) => void this.#downlink?.take(offer)),
      port.on('media:consumer-closed', ({ consumer }) => this.#downlink?.drop(consumer)),
      port.on('media:flow', ({ on, off, lost = [] }) => {
        for (const consumer of on) this.#downlink?.flow(consumer, 'on');
        for (const consumer of off)
          this.#downlink?.flow(consumer, lost.includes(consumer) ? 'lost' : 'off');
      }),
      port.on('media:speakers', ({ seats }) => this.remote.speakers(seats)),
      port.on('media:lines', (news) => this.remote.lines(news)),
      port.on('media:ice-servers', ({ iceServers }) => this.#seekBy(iceServers)),
      port.on('media:reset', () => this.#open()),
    ];
    this.#follow();
  }

  /** Says what is to be sent; takes effect at once. */
  intend(intent: MediaIntent): void {
    this.#intent = intent;
    this.local.microphone.want(intent.microphone);
    this.local.camera.want(intent.camera);
    this.#feed();
  }

  /** The device is on another network. */
  networkChanged(): void {
    this.#link?.networkChanged();
  }

  /** Whether the camera's picture goes to the others. */
  get sendsPicture(): boolean {
    const { inside, camera, voiceAlone } = this.#intent;
    return inside && camera && !voiceAlone;
  }

  /** The transports at the moment, to be looked at. */
  get link(): MediaLink | undefined {
    return this.#link;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#seeking);
    for (const stop of this.#stops) stop();
    this.#shut();
    this.path.close();
    this.local.close();
  }

  #feed(): void {
    const { inside, microphone, screen } = this.#intent;
    const local = this.local.getSnapshot();
    this.#uplinks.microphone.set(local.microphone.track, inside && microphone);
    this.#uplinks.camera.set(local.camera.track, this.sendsPicture);
    this.#uplinks.screen.set(inside ? screen : undefined, true);
  }

  /** Each new connection finds a server that has forgotten this seat's media. */
  #follow(): void {
    const { connection, generation, view } = this.#port.getSnapshot();
    if (connection !== 'live') {
      // Nobody would say that somebody has stopped, or that a line is better.
      this.remote.speakers([]);
      this.remote.lines({ weak: [], broken: [] });
      return;
    }
    if (generation === this.#generation) return;
    this.#generation = generation;
    this.#attempt = 0;
    // A device that does not have its seat gets no media; let in, it connects anew.
    if (view?.device) {
      this.#shut();
      return;
    }
    this.#open();
  }

  #open(): void {
    clearTimeout(this.#retry);
    this.#shut();
    if (this.#closed) return;
    const opening = this.#openLink(() => {
      if (this.#opening === opening) this.#open();
    });
    this.#opening = opening;
    this.#downlink = new Downlink(this.#port, opening, this.remote);
    opening.then(
      (link) => {
        if (this.#opening !== opening) {
          link.close();
          return;
        }
        this.#attempt = 0;
        this.#link = link;
        this.#attach(link);
      },
      (error: unknown) => {
        if (this.#opening === opening) this.#tryLater(error);
      },
    );
  }

  /** Let in, one may use the relay: whether that is a way is only now found out. */
  #seekBy(iceServers: IceServer[]): void {
    this.path.lookAnew();
    this.#opening
      ?.then((link) => link.seekBy(iceServers))
      // Whoever closed the transports meanwhile opens others, with these servers.
      .catch(() => undefined);
  }

  /** While nothing gets through, new transports seek a way every now and then. */
  #seekAnother(): void {
    clearTimeout(this.#seeking);
    if (!this.path.isLost()) return;
    this.#seeking = setTimeout(() => {
      if (this.#link && this.#port.getSnapshot().connection === 'live') this.#open();
      this.#seekAnother();
    }, NO_WAY_MS);
  }

  async #openLink(lost: () => void): Promise<MediaLink> {
    this.#device ??= loadDevice(this.#port);
    try {
      return await MediaLink.open(this.#port, await this.#device, lost);
    } catch (error) {
      this.#device = undefined;
      throw error;
    }
  }

  #tryLater(error: unknown): void {
    this.#attempt += 1;
    // Without a media worker the server says when there is one again; this is the belt to that.
    const unavailable = error instanceof RequestError && error.code === 'media-unavailable';
    const delay = unavailable ? NO_WORKER_MS : reconnectDelay(this.#attempt, Math.random());
    this.#retry = setTimeout(() => {
      // Without a connection, the next one opens the media.
      if (this.#port.getSnapshot().connection === 'live') this.#open();
    }, delay);
  }

  #shut(): void {
    this.#opening = undefined;
    this.#link?.close();
    this.#link = undefined;
    this.#attach(undefined);
    this.#downlink?.close();
    this.#downlink = undefined;
  }

  #attach(link: MediaLink | undefined): void {
    this.path.watch(link);
    for (const uplink of Object.values(this.#uplinks)) uplink.attach(link);
  }
}

async function loadDevice(port: MediaPort): Promise<types.Device> {
  const { routerRtpCapabilities } = await port.request('media:capabilities', {});
  const device = await Device.factory();
  await device.load({ routerRtpCapabilities });
  return device;
}
