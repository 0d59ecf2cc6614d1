/**
 * Runs one piece of work at a time. Asked again while it runs, it runs once more afterwards,
 * however often it was asked: the last run has seen the newest state.
 */
export class LatestRunner {
  readonly #work: () => Promise<void>;
  #running = Promise.resolve();
  #next: Promise<void> | undefined;

  /** @param work must not reject */
  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  /** Whether another run has been asked for since the present one began. */
  get outdated(): boolean {
    return this.#next !== undefined;
  }

  /** Resolves when a run that began after this call is done. */
  run(): Promise<void> {
    this.#next ??= this.#running.then(() => {
      this.#next = undefined;
      this.#running = this.#work();
      return this.#running;
    });
    return this.#next;
  }
}
