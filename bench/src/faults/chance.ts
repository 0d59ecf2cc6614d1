/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: string) {
    this.#state = 2_166_136_261;
    for (const sign of seed) {
      this.#state = Math.imul(this.#state ^ (sign.codePointAt(0) ?? 0), 16_777_619);
    }
  }

  /** In [0, 1). */
  readonly unit = (): number => {
    this.#state = (this.#state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  /** A whole number of those from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.unit() * (most - least + 1));
  }

  /** True in so many of a hundred cases. */
  percent(cases: number): boolean {
    return this.unit() * 100 < cases;
  }

  /** One of the list; `undefined` where there is none. */
  of<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.unit() * list.length)];
  }

  /** Another one, whose numbers depend on nothing that is asked of this one later. */
  fork(name: string): Chance {
    return new Chance(`${name} ${this.between(0, 2 ** 31)}`);
  }
}
