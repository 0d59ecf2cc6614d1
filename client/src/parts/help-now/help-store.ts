import type { HelpNow, PlanWords } from '@rapport/shared/contract/help-now.ts';
import { Store } from '../store.ts';

/** What is known of whom to call. */
export interface HelpKnown {
  readonly numbers?: HelpNow;
  /** One's own plan; empty where nothing was written. */
  readonly plan?: PlanWords;
  /** The numbers could not be had, and none are kept from before. */
  readonly failed?: boolean;
}

/** What the store needs of the page. (Where storage is switched off, looking for it throws.) */
interface HelpPage {
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

/** The server that it asks. */
interface HelpServer {
  helpNow: () => Promise<HelpNow>;
  ownPlan: (token: string) => Promise<{ plan?: PlanWords }>;
}

const KEY = 'rapport:help-now';
const FRESH_FOR_MS = 10 * 60_000;

/**
 * Whom to call, fetched long before it is needed: when the server is away, it is still there. The
 * practice's numbers are kept on the device; one's own plan only as long as the page is open.
 */
export class HelpStore extends Store {
  readonly #page: HelpPage;
  readonly #server: HelpServer;
  readonly #now: () => number;
  #known: HelpKnown;
  #freshUntil = -Infinity;
  #loading = false;
  #owner: string | undefined;

  constructor(page: HelpPage, server: HelpServer, now: () => number) {
    super();
    this.#page = page;
    this.#server = server;
    this.#now = now;
    const kept = this.#kept();
    this.#known = kept ? { numbers: kept } : {};
  }

  readonly getSnapshot = (): HelpKnown => this.#known;

  /** Fetches the numbers, unless they are fresh or on their way. */
  readonly load = async (): Promise<void> => {
    if (this.#loading || this.#now() < this.#freshUntil) return;
    this.#loading = true;
    try {
      const numbers = await this.#server.helpNow();
      this.#freshUntil = this.#now() + FRESH_FOR_MS;
      this.#set({ ...this.#known, numbers, failed: false });
      this.#keep(numbers);
    } catch {
      if (!this.#known.numbers) this.#set({ ...this.#known, failed: true });
    } finally {
      this.#loading = false;
    }
  };

  /** Whose link the page was opened with. The plan of anybody else is forgotten at once. */
  readonly ownedBy = (token: string): void => {
    if (token === this.#owner) return;
    this.#owner = token;
    const { plan: _, ...rest } = this.#known;
    this.#set(rest);
  };

  /**
   * Fetches the own plan, where this device was let in before with this link. It stays until the
   * page goes.
   */
  readonly loadPlan = async (token: string): Promise<void> => {
    this.ownedBy(token);
    try {
      const { plan } = await this.#server.ownPlan(token);
      if (token === this.#owner && plan) this.#set({ ...this.#known, plan });
    } catch {
      // The numbers are there all the same; the plan is asked for again with the next coming in.
    }
  };

  #set(known: HelpKnown): void {
    this.#known = known;
    this.changed();
  }

  #keep(numbers: HelpNow): void {
    try {
      this.#page.localStorage.setItem(KEY, JSON.stringify(numbers));
    } catch {
      // Storage is switched off or full: they are kept as long as the page is.
    }
  }

  #kept(): HelpNow | undefined {
    try {
      const kept: unknown = JSON.parse(this.#page.localStorage.getItem(KEY) ?? 'null');
      return isHelpNow(kept) ? kept : undefined;
    } catch {
      return undefined;
    }
  }
}

/** An older version may have kept another form. */
const isHelpNow = (kept: unknown): kept is HelpNow =>
  typeof kept === 'object' &&
  kept !== null &&
  'practice' in kept &&
  typeof kept.practice === 'object' &&
  'lines' in kept &&
  Array.isArray(kept.lines);
