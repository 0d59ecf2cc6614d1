import type { Logger } from '../platform/logger.ts';
import { StartupError } from '../platform/startup-error.ts';
import { backoffMs } from './backoff.ts';
import type { MediaConfig } from './media-config.ts';
import { endWhenSilent } from './end-when-silent.ts';
import { spawnWorker, type LiveWorker } from './spawn-worker.ts';

/** What a slot tells its pool. */
export interface SlotEvents {
  /** A worker runs in the slot, the first or a new one. */
  onUp(): void;
  /** The worker died, and everything in it is gone. */
  onDown(slot: WorkerSlot): void;
}

/** A worker that lived so long did not die of how it was started. */
const HEALTHY_MS = 10_000;

/** The place of one worker: keeps one running, on the same port, until closed. */
export class WorkerSlot {
  readonly #port: number;
  readonly #config: MediaConfig;
  readonly #logger: Logger;
  readonly #events: SlotEvents;
  #live: LiveWorker | undefined;
  #failures = 0;
  #toldOfFailure = false;
  #closed = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(port: number, config: MediaConfig, logger: Logger, events: SlotEvents) {
    this.#port = port;
    this.#config = config;
    this.#logger = logger.child({ rtcPort: port });
    this.#events = events;
  }

  /** The worker, while one runs. */
  get live(): LiveWorker | undefined {
    return this.#live && !this.#live.worker.closed ? this.#live : undefined;
  }

  /**
   * Starts the first worker. Where there is none to start, the slot goes on trying by itself.
   * @throws StartupError when the port or the address cannot be had
   */
  async start(): Promise<void> {
    try {
      this.#up(await spawnWorker(this.#config, this.#port));
    } catch (error) {
      if (error instanceof StartupError) throw error;
      this.#failed(error);
    }
  }

  /** Ends the worker and the attempts to have one. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#live?.worker.close();
    this.#live = undefined;
  }

  #up(live: LiveWorker): void {
    if (this.#closed) {
      live.worker.close();
      return;
    }
    const since = performance.now();
    live.worker.once('died', (error) => {
      this.#died(error, performance.now() - since);
    });
    endWhenSilent(live.worker, this.#logger);
    this.#live = live;
    this.#toldOfFailure = false;
    this.#logger.info({ pid: live.worker.pid }, 'media worker runs');
    this.#events.onUp();
  }

  #died(error: Error, livedMs: number): void {
    this.#live = undefined;
    this.#failures = livedMs < HEALTHY_MS ? this.#failures + 1 : 1;
    this.#logger.error({ err: error }, 'media worker died; starting another');
    // The other worker is on its way before the rooms are told: they may have to wait for it.
    this.#again();
    this.#events.onDown(this);
  }

  /** One line says what is wrong; the attempts that follow are silent until one succeeds. */
  #failed(error: unknown): void {
    if (this.#closed) return;
    this.#failures = Math.max(2, this.#failures + 1);
    if (!this.#toldOfFailure)
      this.#logger.error({ err: error }, 'media worker cannot be started; trying again');
    this.#toldOfFailure = true;
    this.#again();
  }

  #again(): void {
    const retry = async (): Promise<void> => {
      try {
        this.#up(await spawnWorker(this.#config, this.#port));
      } catch (error) {
        this.#failed(error);
      }
    };
    this.#timer = setTimeout(() => void retry(), backoffMs(this.#failures));
    this.#timer.unref();
  }
}
