/** How long who fails waits, as it goes on. */
export interface BackoffPlan {
  /** So many failures cost nothing. */
  readonly free: number;
  /** The wait after the next one; it doubles with each that follows. */
  readonly firstMs: number;
  /** No wait is longer: nobody is locked out. */
  readonly longestMs: number;
  /** Who has waited and then not failed for so long begins anew. */
  readonly forgetMs: number;
}

interface Entry {
  readonly failures: number;
  readonly openAt: number;
}

/** More than any practice needs; whoever has failed longest ago is forgotten first. */
const MOST_ENTRIES = 100_000;

/** Failures by key, each with a wait that grows. Time is given from outside, ms since any epoch. */
export class Backoff {
  readonly #plan: BackoffPlan;
  readonly #entries = new Map<string, Entry>();

  constructor(plan: BackoffPlan) {
    this.#plan = plan;
  }

  /** How many failures are remembered. */
  failures(key: string, now: number): number {
    return this.#entry(key, now)?.failures ?? 0;
  }

  /** How long the key is still to wait, in ms; 0 where it may try. */
  waitMs(key: string, now: number): number {
    return Math.max(0, (this.#entry(key, now)?.openAt ?? now) - now);
  }

  /** Counts a failure. `free` takes the plan's place where less is to be free for a while. */
  failed(key: string, now: number, free = this.#plan.free): void {
    const failures = this.failures(key, now) + 1;
    const doublings = Math.min(failures - free - 1, 30);
    const { firstMs, longestMs } = this.#plan;
    const wait = doublings < 0 ? 0 : Math.min(longestMs, firstMs * 2 ** doublings);
    this.#put(key, { failures, openAt: now + wait });
  }

  /** Lets the key wait once before it has failed. A wait that it has already stays as it is. */
  hold(key: string, now: number, ms: number): void {
    if (!this.#entry(key, now)) this.#put(key, { failures: 0, openAt: now + ms });
  }

  forget(key: string): void {
    this.#entries.delete(key);
  }

  #entry(key: string, now: number): Entry | undefined {
    const entry = this.#entries.get(key);
    return entry && now < entry.openAt + this.#plan.forgetMs ? entry : undefined;
  }

  #put(key: string, entry: Entry): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MOST_ENTRIES && oldest !== undefined) this.#entries.delete(oldest);
  }
}
