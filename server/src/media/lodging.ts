import { AppError } from '../platform/errors.ts';
import type { LiveWorker } from './spawn-worker.ts';
import type { Tenant } from './worker-pool.ts';

/** Someone who receives. */
export interface Listener {
  /** The router is another one: they are to open their media again. */
  reset(): void;
}

/** What a lodging asks of who has it. */
export interface LodgingContext<R> {
  /** A place in a worker; without any, the lodging is told once there may be one. */
  readonly find: (tenant: Tenant) => LiveWorker | undefined;
  readonly leave: (tenant: Tenant) => void;
  readonly make: (live: LiveWorker) => Promise<R>;
  /** The worker died. */
  readonly onLost: () => void;
  /** There is a router again after there was none. */
  readonly onBack: () => void;
  /** None can be made, although the worker lives. */
  readonly onFailure: (error: unknown) => void;
}

/** Keeps a router in some worker, for the people of a room who receive there. */
export class Lodging<R extends { close(): void }> implements Tenant {
  readonly people = new Set<Listener>();
  readonly #context: LodgingContext<R>;
  /** The router, or the making of it; none before it is asked for and while no worker runs. */
  #making: Promise<R> | undefined;
  /** The router, once it is made. */
  #router: R | undefined;
  /** Whether people have been without a router since they were last told to open. */
  #interrupted = false;
  #closed = false;

  constructor(context: LodgingContext<R>) {
    this.#context = context;
  }

  get load(): number {
    return 1 + this.people.size;
  }

  /** Whether there is a router, made already. */
  get ready(): boolean {
    return this.#router !== undefined;
  }

  /**
   * The router, once it is made.
   * @throws AppError `media-unavailable` while no worker runs
   */
  async router(): Promise<R> {
    if (!this.#making) throw new AppError('media-unavailable');
    try {
      return await this.#making;
    } catch (error) {
      throw new AppError('media-unavailable', undefined, { cause: error });
    }
  }

  /** Finds a worker and makes a router in it, where there is none yet. Whether there is a worker. */
  settle(): boolean {
    if (this.#closed) return false;
    if (this.#making) return true;
    const live = this.#context.find(this);
    if (!live) {
      this.#interrupted = true;
      return false;
    }
    const making = this.#context.make(live);
    this.#making = making;
    making.then(
      (router) => {
        if (this.#making === making) this.#arrived(router);
        else router.close();
      },
      (error: unknown) => {
        if (this.#making !== making) return;
        // Not the worker's death, of which it is told: the next who comes tries again.
        this.#making = undefined;
        this.#interrupted = true;
        this.#context.onFailure(error);
      },
    );
    return true;
  }

  workerLost(): void {
    this.#making = undefined;
    this.#router = undefined;
    this.#interrupted = true;
    this.#context.onLost();
    this.settle();
  }

  workerAvailable(): void {
    this.settle();
  }

  /** Gives up the place and the router. One that is still being made is closed once it is there. */
  close(): void {
    this.#closed = true;
    this.#context.leave(this);
    this.#router?.close();
    this.#router = undefined;
    this.#making = undefined;
  }

  #arrived(router: R): void {
    this.#router = router;
    if (!this.#interrupted) return;
    this.#interrupted = false;
    this.#context.onBack();
  }
}
