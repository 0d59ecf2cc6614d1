/**
 * Runs tasks one after the other, in the order in which they came. A task that fails does not
 * hold up the next; its error goes to whoever posted it.
 */
export class Mailbox {
  #tail: Promise<unknown> = Promise.resolve();
  #length = 0;

  /** Posts a task. Resolves or rejects as the task does. */
  post<T>(task: () => Promise<T>): Promise<T> {
    this.#length += 1;
    const result = this.#tail.then(task);
    const settled = () => void (this.#length -= 1);
    this.#tail = result.then(settled, settled);
    return result;
  }

  /** How many tasks are not done yet, the one that is being done among them. */
  get length(): number {
    return this.#length;
  }

  /** Resolves once everything posted so far is done. */
  async idle(): Promise<void> {
    await this.#tail;
  }
}
