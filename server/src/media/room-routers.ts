import type { Logger } from '../platform/logger.ts';
import { Lodging, type Listener } from './lodging.ts';
import { PipedRouter } from './piped-router.ts';
import { RoomRouter, type Voice } from './room-router.ts';
import type { LiveWorker } from './spawn-worker.ts';
import { partToReceiveIn } from './where-to-receive.ts';
import type { Tenant } from './worker-pool.ts';

/** Where somebody's media go in and come out. */
export interface Place {
  /** Everyone sends here. */
  readonly home: RoomRouter;
  /** Where they receive, if that is not at home. */
  readonly annex?: PipedRouter;
}

/** What the routers of a room need from outside. */
export interface RoutersContext {
  readonly logger: Logger;
  readonly lodge: (tenant: Tenant, besides: readonly Tenant[]) => LiveWorker | undefined;
  readonly leave: (tenant: Tenant) => void;
  readonly peoplePerWorker: number;
  readonly onVoices: (loudestFirst: readonly Voice[]) => void;
  /** The room has a home again after it had none: all are to open their media. */
  readonly onBack: () => void;
}

/** So long a worker that died may take to be there again, before its people receive elsewhere. */
const PATIENCE_MS = 1000;

/**
 * The routers of one room. All send to one of them, its home; where many people receive, some of
 * them do so in annexes: routers in other workers, to which the home's tracks are carried.
 */
export class RoomRouters {
  readonly #context: RoutersContext;
  readonly #home: Lodging<RoomRouter>;
  readonly #annexes: Lodging<PipedRouter>[] = [];
  readonly #partOf = new Map<Listener, Lodging<RoomRouter | PipedRouter>>();

  constructor(context: RoutersContext) {
    this.#context = context;
    const { logger, lodge, leave, onVoices, onBack } = context;
    this.#home = new Lodging({
      find: (tenant) => lodge(tenant, []),
      leave,
      make: (live) => RoomRouter.create(live, onVoices),
      // What is in the annexes has come from there.
      onLost: () => this.#clear(),
      onBack,
      onFailure: (error) => logger.error({ err: error }, 'media router cannot be made'),
    });
  }

  /** Sees to it that there is a home, if any worker runs. */
  settle(): void {
    this.#home.settle();
  }

  /**
   * Where everyone sends.
   * @throws AppError `media-unavailable` while no worker runs
   */
  home(): Promise<RoomRouter> {
    return this.#home.router();
  }

  /**
   * Where somebody sends and receives. They keep their place until they leave, or it is gone.
   * @throws AppError `media-unavailable` while no worker runs
   */
  async placeOf(listener: Listener): Promise<Place> {
    const part = this.#partOf.get(listener) ?? this.#choose();
    this.#put(listener, part);
    const home = await this.#home.router();
    const annex = this.#annexes.find((one) => one === part);
    return annex ? { home, annex: await annex.router() } : { home };
  }

  /** Somebody receives nothing any more. */
  leave(listener: Listener): void {
    const part = this.#partOf.get(listener);
    part?.people.delete(listener);
    this.#partOf.delete(listener);
    const annex = this.#annexes.find((one) => one === part);
    if (annex?.people.size === 0) this.#close(annex);
  }

  /** Ends all routers. */
  close(): void {
    this.#clear();
    this.#home.close();
  }

  #choose(): Lodging<RoomRouter | PipedRouter> {
    let grown: Lodging<PipedRouter> | undefined;
    const parts = [this.#home, ...this.#annexes];
    const chosen = partToReceiveIn(
      parts.map(({ people }) => people.size),
      this.#context.peoplePerWorker,
      () => this.#home.ready && (grown = this.#grow()) !== undefined,
    );
    return parts[chosen] ?? grown ?? this.#home;
  }

  #put(listener: Listener, part: Lodging<RoomRouter | PipedRouter>): void {
    this.#partOf.set(listener, part);
    part.people.add(listener);
  }

  /** Another annex, if a worker can take it. */
  #grow(): Lodging<PipedRouter> | undefined {
    const { logger, lodge, leave } = this.#context;
    let patience: NodeJS.Timeout | undefined;
    const annex: Lodging<PipedRouter> = new Lodging<PipedRouter>({
      find: (tenant) =>
        lodge(
          tenant,
          [this.#home, ...this.#annexes].filter((one) => one !== tenant),
        ),
      leave: (tenant) => {
        clearTimeout(patience);
        leave(tenant);
      },
      make: async (live) =>
        new PipedRouter(await this.#home.router(), await RoomRouter.create(live)),
      onLost: () => {
        clearTimeout(patience);
        patience = setTimeout(() => this.#giveUp(annex), PATIENCE_MS).unref();
      },
      onBack: () => {
        clearTimeout(patience);
        for (const listener of annex.people) listener.reset();
      },
      onFailure: (error) => {
        logger.error({ err: error }, 'media router cannot be made in another worker');
        this.#giveUp(annex);
      },
    });
    if (!annex.settle()) {
      annex.close();
      return undefined;
    }
    this.#annexes.push(annex);
    return annex;
  }

  /** Its people receive at home from now on. */
  #giveUp(annex: Lodging<PipedRouter>): void {
    const people = [...annex.people];
    this.#close(annex);
    for (const listener of people) this.#put(listener, this.#home);
    for (const listener of people) listener.reset();
  }

  #close(annex: Lodging<PipedRouter>): void {
    const index = this.#annexes.indexOf(annex);
    if (index !== -1) this.#annexes.splice(index, 1);
    annex.close();
  }

  /** Nobody has a place any more. */
  #clear(): void {
    for (const annex of this.#annexes.splice(0)) annex.close();
    this.#home.people.clear();
    this.#partOf.clear();
  }
}
