/**
 * Runs one piece of work at a time, and begins at once when there is none. Asked again while it
 * runs, it runs once more afterwards, however often it was asked: the last run has seen the newest
 * state.
 */
export class LatestRunner {
  readonly #work: () => Promise<void>;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  /** @param work must not reject */
  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  /** Resolves when a run that began at or after this call is done. */
  run(): Promise<void> {
    if (!this.#running) return this.#start();
    this.#next ??= this.#running.then(() => {
      this.#next = undefined;
      return this.#start();
    });
    return this.#next;
  }

  #start(): Promise<void> {
    this.#running = this.#work().finally(() => {
      // Where another run is asked for, none begins beside it before it has begun.
      if (!this.#next) this.#running = undefined;
    });
    return this.#running;
  }
}
