/** Something that changes and can be followed, as React's `useSyncExternalStore` does. */
export abstract class Store {
  readonly #listeners = new Set<() => void>();

  /** Calls back with each change; returns an unsubscribe function. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Tells whoever follows that something has changed. */
  protected changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
