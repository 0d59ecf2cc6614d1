const DISCONNECTED_FOR_MS = 2500;
const RESTART_WITHIN_MS = 5000;
const MOST_RESTARTS = 3;

/** A transport, as far as its way through the network goes. */
interface Way {
  readonly connectionState: string;
  readonly closed: boolean;
  on(event: 'connectionstatechange', listener: (state: string) => void): unknown;
}

/**
 * Watches over one transport's way through the network: a way that is lost for some seconds, or
 * that failed, is sought anew with fresh ICE credentials.
 */
export class IceRecovery {
  readonly #transport: Way;
  readonly #restart: () => Promise<void>;
  readonly #giveUp: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #restarts = 0;

  /** `restart` gets new credentials and applies them; `giveUp` is called when that does not help. */
  constructor(transport: Way, restart: () => Promise<void>, giveUp: () => void) {
    this.#transport = transport;
    this.#restart = restart;
    this.#giveUp = giveUp;
    transport.on('connectionstatechange', (state) => {
      if (state === 'connected') {
        this.#restarts = 0;
        clearTimeout(this.#timer);
      } else if (state === 'disconnected') {
        this.#after(DISCONNECTED_FOR_MS);
      } else if (state === 'failed') {
        this.#after(0);
      }
    });
  }

  /** The device is on another network: the old way leads nowhere, whatever its state says yet. */
  networkChanged(): void {
    if (this.#transport.connectionState !== 'new') this.#after(0);
  }

  /** There are other servers to seek a way by: no way that failed before counts against them. */
  serversChanged(): void {
    if (['new', 'connected'].includes(this.#transport.connectionState)) return;
    this.#restarts = 0;
    this.#after(0);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #after(delayMs: number): void {
    clearTimeout(this.#timer);
    if (this.#transport.closed) return;
    this.#timer = setTimeout(() => void this.#try(), delayMs);
  }

  async #try(): Promise<void> {
    if (this.#restarts === MOST_RESTARTS) {
      this.#giveUp();
      return;
    }
    this.#restarts += 1;
    try {
      await this.#restart();
      if (this.#transport.connectionState === 'connected') {
        this.#restarts = 0;
        return;
      }
    } catch {
      // The server cannot be reached or forgot the transport: the next round, or giving up, helps.
    }
    this.#after(RESTART_WITHIN_MS);
  }
}
