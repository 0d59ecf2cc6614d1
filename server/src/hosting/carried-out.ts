import type { StoredEvent } from './event-store.ts';

/**
 * So many commands of each sender are known to have been carried out. A page sends one again only
 * while it waits for its answer, for half a minute; what it goes on sending for longer takes
 * something back, and does no harm twice. No person gives as many commands in that time.
 */
const KNOWN = 256;

/** Which commands were carried out, so that one that is sent again is not carried out again. */
export class CarriedOut {
  /** By sender, the identifiers of their last commands, the oldest first. */
  readonly #known = new Map<string, Set<string>>();

  /** @param stored all that has happened before, in its order */
  constructor(stored: readonly StoredEvent[]) {
    for (const { actor, cause } of stored) if (cause) this.add(actor ?? '', cause);
  }

  has(actor: string, id: string): boolean {
    return this.#known.get(actor)?.has(id) === true;
  }

  add(actor: string, id: string): void {
    let ids = this.#known.get(actor);
    if (!ids) this.#known.set(actor, (ids = new Set()));
    ids.add(id);
    const [oldest] = ids;
    if (ids.size > KNOWN && oldest !== undefined) ids.delete(oldest);
  }
}
