import type { DiskFacts, Readiness, Unready } from './facts.ts';
import { within } from './within.ts';

/** Less free space than this, and what happens in rooms may not be kept much longer. */
export const LEAST_FREE_BYTES = 64 * 1024 * 1024;
/** A database that does not answer for so long counts as away, in ms. */
const PATIENCE_MS = 2_000;
/** For so long an answer is given again, in ms: strangers may ask, and asking must stay cheap. */
const FRESH_MS = 1_000;

interface Context {
  /** Rejects while the database does not answer. */
  readonly askDatabase: () => Promise<unknown>;
  /** Whether any media worker runs. */
  readonly hasWorker: () => boolean;
  readonly disk: () => Promise<DiskFacts>;
}

/** Whether people can be sent to this server. */
export class ReadinessCheck {
  readonly #context: Context;
  #stopping = false;
  #last: { readonly at: number; readonly answer: Promise<Readiness> } | undefined;

  constructor(context: Context) {
    this.#context = context;
  }

  /** The server is about to stop: nobody is to be sent here any more. */
  stop(): void {
    this.#stopping = true;
  }

  /** Never rejects. What is more than a second old is looked up anew. */
  async look(): Promise<Readiness> {
    const now = performance.now();
    if (!this.#last || now - this.#last.at >= FRESH_MS) {
      this.#last = { at: now, answer: this.#check() };
    }
    const { not } = await this.#last.answer;
    return { not: this.#stopping ? [...not, 'stopping'] : not };
  }

  async #check(): Promise<Readiness> {
    const { askDatabase, hasWorker, disk } = this.#context;
    const [database, room] = await Promise.all([
      within(PATIENCE_MS, () => askDatabase().then(() => true)),
      within(PATIENCE_MS, disk),
    ]);
    const not: Unready[] = [];
    if (!database) not.push('database');
    if (!hasWorker()) not.push('workers');
    if (!room || room.freeBytes < LEAST_FREE_BYTES) not.push('disk');
    return { not };
  }
}
