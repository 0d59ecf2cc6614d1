/** So many at once, and so many a second after that. Time is given from outside, in ms. */
export class Bucket {
  readonly #most: number;
  readonly #perMs: number;
  #left: number;
  #at = 0;

  constructor({ most, perSecond }: { most: number; perSecond: number }) {
    this.#most = most;
    this.#perMs = perSecond / 1000;
    this.#left = most;
  }

  /** Takes one: 0, or how long it is until there is one, in ms. */
  take(now: number): number {
    // A clock that was set back must not keep the bucket empty.
    const passed = Math.max(0, now - this.#at);
    this.#left = Math.min(this.#most, this.#left + passed * this.#perMs);
    this.#at = now;
    if (this.#left < 1) return Math.ceil((1 - this.#left) / this.#perMs);
    this.#left -= 1;
    return 0;
  }
}
