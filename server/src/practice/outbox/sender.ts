import { deliverDue, type Delivering } from './deliver.ts';
import { forgetLetters } from './forget.ts';

/** How often the sender looks for letters that are due, if nobody wakes it before. */
const EVERY_MS = 10_000;

/** How often old letters are forgotten. */
const FORGET_EVERY_MS = 3_600_000;

interface Sending extends Delivering {
  /** Puts in the outbox what is to be written by now. */
  readonly writeDue: () => Promise<void>;
}

/**
 * Sends what is due in the outbox, for as long as the server runs. Several servers on one database
 * may each have one.
 */
export class OutboxSender {
  readonly #context: Sending;
  #timer: NodeJS.Timeout | undefined;
  #last: Promise<void> = Promise.resolve();
  #closed = false;
  #forgetAt = 0;

  constructor(context: Sending) {
    this.#context = context;
    this.wake();
  }

  /** Looks at the outbox now, or once the letter that is being sent has left. */
  wake(): void {
    clearTimeout(this.#timer);
    this.#last = this.#last.then(() => this.#run());
  }

  /** Waits for the letter that is being sent; the others wait for the next start. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#last;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    if (this.#closed) return;
    try {
      await this.#forget();
      await this.#context.writeDue();
      await deliverDue(this.#context, () => !this.#closed);
    } catch (error) {
      this.#context.logger.error({ err: error }, 'outbox can not be read');
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.wake(), EVERY_MS).unref();
  }

  async #forget(): Promise<void> {
    const now = this.#context.clock.now();
    if (now < this.#forgetAt) return;
    await forgetLetters(this.#context);
    this.#forgetAt = now + FORGET_EVERY_MS;
  }
}
