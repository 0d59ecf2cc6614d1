import { announce } from '../../../ui/announcer.ts';
import { useUnsaved, type UnsavedStore } from './unsaved.ts';
import { useSaving, type Saving } from './use-saving.ts';

/** Something that is being changed. */
export interface Editing<T, Stands extends { revision: number }> extends Saving<T, Stands> {
  /** What is written, and the revision that it was made from; nothing once it is gone. */
  readonly unsaved: { readonly draft: T; readonly revision: number } | undefined;
  readonly change: (draft: T) => void;
  /** Forgets what was written, and is done. */
  readonly discard: () => void;
}

/** A draft that outlasts its window until it is saved, with a word that it is, or discarded. */
export function useEditing<T, Stands extends { revision: number }>({
  store,
  at,
  saved,
  onDone,
  ...server
}: Pick<Parameters<typeof useSaving<T, Stands>>[0], 'put' | 'read'> & {
  store: UnsavedStore<T>;
  /** The key of the draft in the store. */
  at: string;
  /** What is said once it is saved. */
  saved: string;
  /** It is saved or discarded. */
  onDone: () => void;
}): Editing<T, Stands> {
  const unsaved = useUnsaved(store, at);
  const discard = () => {
    store.keep(at);
    onDone();
  };
  const saving = useSaving<T, Stands>({
    ...server,
    onSaved: () => {
      announce(saved);
      discard();
    },
  });
  const change = (draft: T) => {
    if (unsaved) store.keep(at, { draft, revision: unsaved.revision });
  };
  return { ...saving, unsaved, change, discard };
}
