import type { BoardField } from '@rapport/shared/contract/room/board.ts';
import { Store } from '../../../parts/store.ts';

/** A text of the board that somebody is writing at. */
export interface BoardDraft {
  /** The breakout that it was written in; absent for the main group. */
  readonly company?: string | undefined;
  readonly line: string;
  readonly field: BoardField;
  /** What they have typed. */
  readonly text: string;
  /** What stood there when they began: what they change. */
  readonly was: string;
}

type Place = Pick<BoardDraft, 'line' | 'field'>;

/**
 * What one is writing on the board and is not everyone's yet. It outlasts the page's other views,
 * the line that it was written in, and the time in a breakout.
 */
export class BoardDraftStore extends Store {
  #drafts: readonly BoardDraft[] = [];

  readonly getSnapshot = (): readonly BoardDraft[] => this.#drafts;

  /** Keeps a draft in place of the one that there was. */
  keep(draft: BoardDraft): void {
    this.#set([...this.#without(draft), draft]);
  }

  /** Forgets what was written there; with `text` only if it still is that. */
  forget(place: Place, text?: string): void {
    const draft = find(this.#drafts, place.line, place.field);
    if (draft && (text === undefined || draft.text === text)) this.#set(this.#without(place));
  }

  #without({ line, field }: Place): BoardDraft[] {
    return this.#drafts.filter((draft) => draft.line !== line || draft.field !== field);
  }

  #set(drafts: readonly BoardDraft[]): void {
    this.#drafts = drafts;
    this.changed();
  }
}

/** The draft for one text of the board, if there is one. */
export const find = (
  drafts: readonly BoardDraft[],
  line: string,
  field: BoardField,
): BoardDraft | undefined => drafts.find((draft) => draft.line === line && draft.field === field);
