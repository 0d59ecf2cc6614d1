import type { CareSheet } from '@rapport/shared/contract/care-sheet.ts';
import type { CrisisLine } from '@rapport/shared/contract/crisis-lines.ts';
import type { LetterWords } from '@rapport/shared/contract/letter-words.ts';
import type { PracticeProfile } from '@rapport/shared/contract/practice-profile.ts';
import { useSyncExternalStore } from 'react';
import { Store } from '../../../parts/store.ts';

/** Something that is being written, and the revision that it was made from. */
export interface Unsaved<T> {
  readonly draft: T;
  readonly revision: number;
}

/** What is written and not saved yet, kept in the page alone: it outlasts the window it is in. */
export class UnsavedStore<T> extends Store {
  readonly #kept = new Map<string, Unsaved<T>>();

  /** Keeps what is being written; without it, forgets it. */
  keep(key: string, next?: Unsaved<T>): void {
    if (next) this.#kept.set(key, next);
    else this.#kept.delete(key);
    this.#tell();
  }

  /** Forgets everything: who wrote it has signed out. */
  clear(): void {
    this.#kept.clear();
    this.#tell();
  }

  of(key: string): Unsaved<T> | undefined {
    return this.#kept.get(key);
  }

  #tell(): void {
    this.changed();
  }
}

/** Care sheets, by session and seat. */
export const unsavedSheets = new UnsavedStore<CareSheet>();

/** The crisis lines, under one key. */
export const unsavedLines = new UnsavedStore<CrisisLine[]>();

/** What clients are told of the practice, under one key. */
export const unsavedProfile = new UnsavedStore<PracticeProfile>();

/** The practice's own words in letters, under one key. */
export const unsavedLetters = new UnsavedStore<LetterWords>();

/** What is being written under a key, if anything is. */
export const useUnsaved = <T>(store: UnsavedStore<T>, key: string): Unsaved<T> | undefined =>
  useSyncExternalStore(store.subscribe, () => store.of(key));
