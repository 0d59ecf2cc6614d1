/**
 * Runs tasks one after the other, in the order in which they came. A task that fails does not
 * hold up the next; its error goes to whoever posted it.
 */
export class Mailbox {
  #tail: Promise<unknown> = Promise.resolve();

  /** Posts a task. Resolves or rejects as the task does. */
  post<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(task);
    this.#tail = result.catch(() => undefined);
    return result;
  }

  /** Resolves once everything posted so far is done. */
  async idle(): Promise<void> {
    await this.#tail;
  }
}
