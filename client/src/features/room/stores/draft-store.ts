import { Store } from '../../../parts/store.ts';

/**
 * Where something is being written. The first word says what kind of field it is; the rest, which
 * one of them.
 */
export type DraftPlace =
  | `poll ${string}`
  | `item ${string}`
  | `tie ${string}`
  | `about ${string}`
  | `board ${'title' | 'self' | 'other'}`
  | 'question'
  | 'whisper'
  | 'whereabouts'
  | 'line';

/** What was written somewhere and has not been sent. */
export interface Draft {
  readonly place: DraftPlace;
  readonly text: string;
}

const NOTHING: readonly Draft[] = [];

/**
 * What one is writing, by where it is written, as a store. It outlives its field: one that goes
 * away while somebody types in it takes no word along. It is kept in the page alone.
 */
export class DraftStore extends Store {
  #drafts = NOTHING;

  readonly getSnapshot = (): readonly Draft[] => this.#drafts;

  /** What is written there; `undefined` where nothing was. */
  read(place: DraftPlace): string | undefined {
    return this.#drafts.find((draft) => draft.place === place)?.text;
  }

  write(place: DraftPlace, text: string): void {
    this.#set([...this.#without(place), { place, text }]);
  }

  /** Sent, or let go. */
  forget(place: DraftPlace): void {
    if (this.read(place) !== undefined) this.#set(this.#without(place));
  }

  #without(place: DraftPlace): readonly Draft[] {
    return this.#drafts.filter((draft) => draft.place !== place);
  }

  #set(drafts: readonly Draft[]): void {
    this.#drafts = drafts;
    this.changed();
  }
}
