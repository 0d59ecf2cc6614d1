import type { SessionId } from '@rapport/shared/contract/ids.ts';

/**
 * Tells the pages of a session's facilitators that something has changed of what its members
 * answered or signed. It says nothing of what: they ask for it, and are checked then.
 */
export class ArrivalNews {
  readonly #watching = new Map<SessionId, Set<() => void>>();

  /** A facilitator's page in the session's room. Returns an unsubscribe function. */
  watch(session: SessionId, tell: () => void): () => void {
    const pages = this.#watching.get(session) ?? new Set();
    this.#watching.set(session, pages.add(tell));
    return () => {
      pages.delete(tell);
      if (pages.size === 0 && this.#watching.get(session) === pages) {
        this.#watching.delete(session);
      }
    };
  }

  changed(session: SessionId): void {
    for (const tell of this.#watching.get(session) ?? []) tell();
  }
}
