import type { Consumer, PipeTransport, Producer, RtpCapabilities } from 'mediasoup/types';
import type { ReceiveTransport, RoomRouter } from './room-router.ts';

/** A track that is carried from the home router to another. */
export class Pipe {
  readonly #near: Consumer;
  readonly #far: Producer;

  /**
   * @param near what the home router sends by: while it is paused, nothing leaves the home worker
   * @param far what it is in the other worker
   */
  constructor(near: Consumer, far: Producer) {
    this.#near = near;
    this.#far = far;
    near.observer.once('close', () => far.close());
    far.observer.once('close', () => near.close());
  }

  get id(): string {
    return this.#near.id;
  }

  get producer(): string {
    return this.#near.producerId;
  }

  get paused(): boolean {
    return this.#near.paused;
  }

  /** Both ends at once: one that followed the other would miss what is said first. */
  async resume(): Promise<void> {
    await Promise.all([this.#far.resume(), this.#near.resume()]);
  }

  /** The far end as well, which would take the track for one that comes no more. */
  async pause(): Promise<void> {
    await Promise.all([this.#near.pause(), this.#far.pause()]);
  }

  close(): void {
    this.#near.close();
  }

  /** Calls back when either end, or what it is of, has closed. */
  onClose(listener: () => void): void {
    this.#near.observer.once('close', listener);
  }
}

/** The two ends of what carries tracks, on one machine. */
interface Link {
  readonly near: PipeTransport;
  readonly far: PipeTransport;
}

const addressOf = ({ tuple }: PipeTransport): { ip: string; port: number } => ({
  ip: tuple.localAddress,
  port: tuple.localPort,
});

/**
 * A room's router in a further worker. People receive here, and what they receive is sent to the
 * home router: a track is carried over once, however many get it here. It goes by the same id.
 */
export class PipedRouter {
  readonly #home: RoomRouter;
  readonly #here: RoomRouter;
  /** By producer. */
  readonly #pipes = new Map<string, Pipe>();
  readonly #coming = new Map<string, Promise<void>>();
  #link: Promise<Link> | undefined;

  constructor(home: RoomRouter, here: RoomRouter) {
    this.#home = home;
    this.#here = here;
  }

  get id(): string {
    return this.#here.id;
  }

  get pipes(): readonly Pipe[] {
    return [...this.#pipes.values()];
  }

  /** As the room's own does: {@link RoomRouter.createReceiveTransport}. */
  createReceiveTransport(rtpCapabilities: RtpCapabilities): Promise<ReceiveTransport> {
    return this.#here.createReceiveTransport(rtpCapabilities);
  }

  /**
   * Makes sure that a track can be received here. Its pipe is paused at first.
   * @throws NotFoundError when there is no such track any more
   */
  bring(producer: string): Promise<void> {
    if (this.#pipes.has(producer)) return Promise.resolve();
    const coming =
      this.#coming.get(producer) ??
      this.#carry(producer).finally(() => this.#coming.delete(producer));
    this.#coming.set(producer, coming);
    return coming;
  }

  /** Closes the router, and with it all that people receive here. */
  close(): void {
    this.#here.close();
  }

  async #carry(producer: string): Promise<void> {
    const { near, far } = await this.#connected();
    const consumer = await near.consume({ producerId: producer });
    try {
      const { kind, rtpParameters } = consumer;
      const carried = { id: producer, kind, rtpParameters, paused: true };
      const [made] = await Promise.all([far.produce(carried), consumer.pause()]);
      const pipe = new Pipe(consumer, made);
      if (consumer.closed) made.close();
      else this.#pipes.set(producer, pipe);
      pipe.onClose(() => this.#pipes.delete(producer));
    } catch (error) {
      consumer.close();
      throw error;
    }
  }

  /** What all tracks are carried by. mediasoup's own way to make it lets an error go by unheard. */
  async #connected(): Promise<Link> {
    this.#link ??= this.#connect().catch((error: unknown) => {
      this.#link = undefined;
      throw error;
    });
    return this.#link;
  }

  async #connect(): Promise<Link> {
    const near = await this.#home.createPipeTransport();
    try {
      const far = await this.#here.createPipeTransport();
      near.observer.once('close', () => far.close());
      far.observer.once('close', () => near.close());
      await Promise.all([near.connect(addressOf(far)), far.connect(addressOf(near))]);
      return { near, far };
    } catch (error) {
      near.close();
      throw error;
    }
  }
}
