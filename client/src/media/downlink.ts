import type { ConsumerOffer } from '@rapport/shared/contract/media.ts';
import type { MediaLink, MediaPort } from './media-link.ts';
import type { Flowing, RemoteMedia } from './remote-media.ts';

interface Received {
  flowing: Flowing;
  close: () => void;
}

/** Receives over one link what the server offers, until it takes it back. */
export class Downlink {
  readonly #port: MediaPort;
  readonly #link: Promise<MediaLink>;
  readonly #remote: RemoteMedia;
  readonly #received = new Map<string, Received>();

  /** Offers that come before the link is open wait for it. */
  constructor(port: MediaPort, link: Promise<MediaLink>, remote: RemoteMedia) {
    this.#port = port;
    this.#link = link;
    this.#remote = remote;
  }

  async take(offer: ConsumerOffer): Promise<void> {
    const { consumer: id, seat, kind } = offer;
    const received: Received = { flowing: 'on', close: () => undefined };
    this.#received.set(id, received);
    try {
      const consumer = await (await this.#link).consume(offer);
      received.close = () => consumer.close();
      if (this.#received.get(id) !== received) {
        consumer.close();
        return;
      }
      // Without a seat it is the silent track that only connects the transport.
      if (seat !== undefined) {
        this.#remote.add(id, { seat, kind, track: consumer.track }, received.flowing);
      }
      await this.#port.request('media:resume', { consumer: id });
    } catch {
      // The transport or the connection went away: the next opening brings new offers.
    }
  }

  drop(consumer: string): void {
    const received = this.#received.get(consumer);
    this.#received.delete(consumer);
    this.#remote.remove(consumer);
    received?.close();
  }

  flow(consumer: string, flowing: Flowing): void {
    const received = this.#received.get(consumer);
    if (received) received.flowing = flowing;
    this.#remote.flow(consumer, flowing);
  }

  /** Forgets everything; the link is closed by its owner. */
  close(): void {
    this.#received.clear();
    this.#remote.clear();
  }
}
