import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../platform/logger.ts';
import type { MediaConfig } from './media-config.ts';
import type { LiveWorker } from './spawn-worker.ts';
import { WorkerSlot } from './worker-slot.ts';

/** What lives in a worker: a room, or a part of one. */
export interface Tenant {
  /** How much work it makes, by any measure that is the same for all. */
  readonly load: number;
  /** The worker is gone, and everything in it. */
  workerLost(): void;
  /** There was no worker when one was asked for; now there is. */
  workerAvailable(): void;
}

/** How a worker does. */
export interface WorkerStatus {
  readonly pid: number | undefined;
  /** Those that are here with all of their people or with some. */
  readonly rooms: number;
  readonly alive: boolean;
}

/** What the place of a worker costs. */
interface WorkerUsage {
  readonly alive: boolean;
  readonly rooms: number;
  /** CPU time since its start; `undefined` where no worker runs, or it does not say. */
  readonly cpuSeconds: number | undefined;
}

/** A worker that says nothing at all for so long does not hold up the start of the server. */
const PATIENCE_MS = 15_000;

/** The workers, and which tenant lives where. */
export class WorkerPool {
  readonly #slots: WorkerSlot[];
  /** By slot, as tenants are found by the worker that died, not by what of theirs has closed. */
  readonly #tenants = new Map<WorkerSlot, Set<Tenant>>();
  readonly #waiting = new Set<Tenant>();
  #deaths = 0;

  /**
   * Starts the workers. One that cannot be started is tried again by itself.
   * @throws StartupError when a port or the address cannot be had
   */
  static async create(config: MediaConfig, logger: Logger): Promise<WorkerPool> {
    const pool = new WorkerPool(config, logger);
    const started = Promise.all(pool.#slots.map((slot) => slot.start()));
    try {
      await Promise.race([started, sleep(PATIENCE_MS, undefined, { ref: false })]);
    } catch (error) {
      pool.close();
      throw error;
    }
    return pool;
  }

  private constructor(config: MediaConfig, logger: Logger) {
    const events = {
      onUp: () => {
        this.#settle();
      },
      onDown: (slot: WorkerSlot) => {
        this.#evict(slot);
      },
    };
    this.#slots = Array.from(
      { length: config.workers },
      (_, index) => new WorkerSlot(config.portBase + index, config, logger, events),
    );
    for (const slot of this.#slots) this.#tenants.set(slot, new Set());
  }

  /**
   * A place in the least loaded worker. Without any, the tenant hears of it once there is one.
   * A place that the tenant had is given up.
   * @param besides are to be relieved: only a worker in which none of them is, and which has less
   * to do than theirs, will do
   */
  lodge(tenant: Tenant, besides: readonly Tenant[] = []): LiveWorker | undefined {
    this.leave(tenant);
    const theirs = this.#slots.filter((slot) =>
      besides.some((one) => this.#tenants.get(slot)?.has(one)),
    );
    const most = Math.min(...theirs.map((slot) => this.#loadOf(slot)));
    const [best] = this.#slots
      .flatMap((slot) => (slot.live ? [{ slot, live: slot.live, load: this.#loadOf(slot) }] : []))
      .filter(({ slot, load }) => !theirs.includes(slot) && load < most)
      .toSorted((a, b) => a.load - b.load);
    if (!best) {
      this.#waiting.add(tenant);
      return undefined;
    }
    this.#tenants.get(best.slot)?.add(tenant);
    return best.live;
  }

  /** The tenant needs no worker any more. */
  leave(tenant: Tenant): void {
    this.#waiting.delete(tenant);
    for (const tenants of this.#tenants.values()) tenants.delete(tenant);
  }

  status(): WorkerStatus[] {
    return [...this.#tenants].map(([{ live }, tenants]) => ({
      pid: live?.worker.pid,
      rooms: tenants.size,
      alive: live !== undefined,
    }));
  }

  /** How many workers have died since the start. */
  get deaths(): number {
    return this.#deaths;
  }

  /** What each place of a worker costs. Rejects where a worker does not answer. */
  usage(): Promise<WorkerUsage[]> {
    return Promise.all(
      [...this.#tenants].map(async ([{ live }, tenants]) => {
        const used = await live?.worker.getResourceUsage().catch(() => undefined);
        return {
          alive: live !== undefined,
          rooms: tenants.size,
          cpuSeconds: used && (used.ru_utime + used.ru_stime) / 1000,
        };
      }),
    );
  }

  /** Ends all workers. */
  close(): void {
    this.#waiting.clear();
    for (const slot of this.#slots) slot.close();
  }

  #settle(): void {
    const tenants = [...this.#waiting];
    this.#waiting.clear();
    for (const tenant of tenants) tenant.workerAvailable();
  }

  #evict(slot: WorkerSlot): void {
    this.#deaths += 1;
    const tenants = [...(this.#tenants.get(slot) ?? [])];
    this.#tenants.get(slot)?.clear();
    for (const tenant of tenants) tenant.workerLost();
  }

  #loadOf(slot: WorkerSlot): number {
    return [...(this.#tenants.get(slot) ?? [])].reduce((sum, { load }) => sum + load, 0);
  }
}
