import { setLogEventListeners } from 'mediasoup';
import type { SessionId } from '@rapport/shared/contract/ids.ts';
import type { Logger } from '../platform/logger.ts';
import { iceServers, stunServers } from './ice-servers.ts';
import { censusOf, type MediaCensus } from './census.ts';
import { LossSampler, type Loss } from './loss-sampler.ts';
import type { MediaConfig } from './media-config.ts';
import { MediaRoom } from './media-room.ts';
import type { OpenMedia } from './open-media.ts';
import type { Spoken } from './speaking-times.ts';
import { PEOPLE_PER_WORKER } from './where-to-receive.ts';
import { WorkerPool, type WorkerStatus } from './worker-pool.ts';

/** The media of the whole server: its workers, and the rooms in them. */
export class MediaService {
  readonly #config: MediaConfig;
  readonly #logger: Logger;
  readonly #pool: WorkerPool;
  readonly #rooms = new Set<MediaRoom>();
  readonly #losses = new LossSampler();

  /**
   * Starts the workers. Without any that can be started the server goes on, and they are tried
   * again; requests are refused as `media-unavailable` until then.
   * @throws StartupError `rtc-port-in-use` or `rtc-address-unusable`
   */
  static async create(config: MediaConfig, logger: Logger): Promise<MediaService> {
    forwardLogs(logger);
    return new MediaService(config, logger, await WorkerPool.create(config, logger));
  }

  private constructor(config: MediaConfig, logger: Logger, pool: WorkerPool) {
    this.#config = config;
    this.#logger = logger;
    this.#pool = pool;
  }

  /**
   * A room for a session. It takes up no worker until someone attaches.
   * @param onSpoken is told now and then how long people were heard
   */
  openRoom(session: SessionId, onSpoken: (ms: Spoken) => void = () => undefined): MediaRoom {
    const room: MediaRoom = new MediaRoom({
      logger: this.#logger.child({ session }),
      lodge: (tenant, besides) => this.#pool.lodge(tenant, besides),
      leave: (tenant) => {
        this.#pool.leave(tenant);
      },
      peoplePerWorker: this.#config.peoplePerWorker ?? PEOPLE_PER_WORKER,
      stunServers: () => stunServers(this.#config),
      ...(this.#config.turn && {
        relayServers: (seat) => iceServers(this.#config, { session, seat }, Date.now()),
      }),
      onSpoken,
      onClosed: () => {
        this.#rooms.delete(room);
      },
    });
    this.#rooms.add(room);
    return room;
  }

  /** How the workers do. */
  status(): { workers: WorkerStatus[] } {
    return { workers: this.#pool.status() };
  }

  /** What each place of a worker costs. */
  workers(): ReturnType<WorkerPool['usage']> {
    return this.#pool.usage();
  }

  /** How many workers have died since the start. */
  get workerDeaths(): number {
    return this.#pool.deaths;
  }

  /** All that flows, in numbers. */
  census(): MediaCensus {
    return censusOf(this.#openMedia());
  }

  /** What was lost lately on some of the ways to people, on others each time. */
  losses(): Promise<Loss[]> {
    return this.#losses.sample(this.#openMedia());
  }

  #openMedia(): OpenMedia[] {
    return [...this.#rooms].flatMap((room) => room.openMedia());
  }

  /** Ends all rooms and workers. */
  close(): Promise<void> {
    for (const room of this.#rooms) room.close();
    this.#pool.close();
    return Promise.resolve();
  }
}

/**
 * mediasoup's own warnings are about what clients sent, and its errors mostly so: neither may
 * fill the log of a server that is otherwise well.
 */
const forwardLogs = (logger: Logger): void => {
  setLogEventListeners({
    onwarn: (namespace, log) => {
      logger.debug({ namespace }, log);
    },
    onerror: (namespace, log) => {
      logger.warn({ namespace }, log);
    },
  });
};
