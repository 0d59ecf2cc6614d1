import type { Problem } from '../../../http/api.ts';
import { Store } from '../../../parts/store.ts';

/** A refusal to be shown; the number tells one from the next of the same kind. */
export interface Refusal {
  number: number;
  code: Problem;
}

// The view has changed by the time these arrive, and shows what they would say.
const QUIET: readonly Problem[] = ['stale', 'session-ended', 'superseded'];
const SHOWN_FOR_MS = 7000;

/** The last thing that was refused or failed, for a while, as a store. */
export class RefusalStore extends Store {
  #refusal: Refusal | undefined;
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly getSnapshot = (): Refusal | undefined => this.#refusal;

  /** Shows it, unless the view does. */
  show(code: Problem): void {
    if (!QUIET.includes(code)) this.say(code);
  }

  /** Shows it in any case. */
  say(code: Problem): void {
    this.#count += 1;
    this.#set({ number: this.#count, code });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.dismiss(), SHOWN_FOR_MS);
  }

  readonly dismiss = (): void => {
    clearTimeout(this.#timer);
    this.#set(undefined);
  };

  #set(refusal: Refusal | undefined): void {
    this.#refusal = refusal;
    this.changed();
  }
}
