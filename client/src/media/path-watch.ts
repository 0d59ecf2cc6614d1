/** Ways that are back sooner were none of anyone's business. */
const LOST_AFTER_MS = 6_000;

/** A transport, as far as its way through the network goes. */
interface Way {
  readonly connectionState: string;
  on(event: 'connectionstatechange', listener: () => void): unknown;
  off(event: 'connectionstatechange', listener: () => void): unknown;
}

/** The transports whose ways are watched. */
interface Transports {
  readonly send: Way;
  readonly receive: Way;
}

/**
 * Whether sound and picture get through at all, in both directions. The room may be there all the
 * same: it comes by another way, which most networks let pass.
 */
export class PathWatch {
  readonly #listeners = new Set<() => void>();
  #transports: Transports | undefined;
  #lost = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#look();
  }

  /** Looks at these from now on; at none while there are none. */
  watch(transports: Transports | undefined): void {
    for (const transport of this.#all()) transport.off('connectionstatechange', this.#look);
    this.#transports = transports;
    for (const transport of this.#all()) transport.on('connectionstatechange', this.#look);
    this.#look();
  }

  /** There are other ways than were looked for so far: it is lost only if they lead nowhere too. */
  lookAnew(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#tell(false);
    this.#look();
  }

  /** Whether it has been lost for some seconds. */
  readonly isLost = (): boolean => this.#lost;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  close(): void {
    this.watch(undefined);
    clearTimeout(this.#timer);
  }

  #all() {
    return this.#transports ? [this.#transports.send, this.#transports.receive] : [];
  }

  readonly #look = (): void => {
    if (this.#gets()) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#tell(false);
    } else {
      this.#timer ??= setTimeout(() => this.#tell(true), LOST_AFTER_MS);
    }
  };

  /** Whoever sends nothing has nothing to connect; receiving is connected before there is anything. */
  #gets(): boolean {
    if (!this.#transports) return false;
    const { send, receive } = this.#transports;
    return (
      receive.connectionState === 'connected' && ['new', 'connected'].includes(send.connectionState)
    );
  }

  #tell(lost: boolean): void {
    if (lost === this.#lost) return;
    this.#lost = lost;
    for (const listener of this.#listeners) listener();
  }
}
