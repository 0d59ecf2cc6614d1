const MINUTE = 60_000;
/** So many of a kind are let through in a minute; the rest of it are summed up. */
const EACH_MINUTE = 20;

interface Minute {
  let: number;
  held: number;
  readonly end: NodeJS.Timeout;
}

/**
 * Lets the first of a kind through and sums up what comes after them within a minute, so that a
 * flood neither fills the disk nor hides that it happened.
 */
export class FloodGauge<Kind> {
  readonly #tell: (kind: Kind, times: number) => void;
  readonly #minutes = new Map<Kind, Minute>();

  /** @param tell called when a minute ends in which some were held back, with how many */
  constructor(tell: (kind: Kind, times: number) => void) {
    this.#tell = tell;
  }

  /** Whether this one is let through. */
  lets(kind: Kind): boolean {
    const minute = this.#minutes.get(kind) ?? this.#begin(kind);
    if (minute.let < EACH_MINUTE) {
      minute.let += 1;
      return true;
    }
    minute.held += 1;
    return false;
  }

  /** Tells of what is still held back. */
  close(): void {
    for (const kind of [...this.#minutes.keys()]) this.#end(kind);
  }

  #begin(kind: Kind): Minute {
    const end = setTimeout(() => this.#end(kind), MINUTE);
    end.unref();
    const minute = { let: 0, held: 0, end };
    this.#minutes.set(kind, minute);
    return minute;
  }

  #end(kind: Kind): void {
    const minute = this.#minutes.get(kind);
    this.#minutes.delete(kind);
    if (!minute) return;
    clearTimeout(minute.end);
    if (minute.held > 0) this.#tell(kind, minute.held);
  }
}
