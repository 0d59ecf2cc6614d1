import type { Kept } from '@rapport/shared/contract/revision.ts';
import { useState } from 'react';
import { problemOf, type Problem } from '../../../http/api.ts';

/** How saving stands, and how it is done. */
export interface Saving<T, Stands> {
  readonly saving: boolean;
  readonly problem: Problem | undefined;
  /** How it stands now, where somebody else was quicker. */
  readonly theirs: Stands | undefined;
  readonly save: (draft: T, revision: number) => Promise<void>;
}

/** Saves what is written from a revision; of two who write the second is told, and chooses. */
export function useSaving<T, Stands extends { revision: number }>({
  put,
  read,
  onSaved,
}: {
  put: (draft: T, revision: number) => Promise<Kept>;
  /** How it stands now, where somebody else was quicker. */
  read: () => Promise<Stands>;
  onSaved: () => void;
}): Saving<T, Stands> {
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [theirs, setTheirs] = useState<Stands>();

  const save = async (draft: T, revision: number) => {
    setSaving(true);
    setProblem(undefined);
    try {
      await put(draft, revision);
      setTheirs(undefined);
      onSaved();
    } catch (error) {
      const why = problemOf(error);
      try {
        if (why === 'stale') setTheirs(await read());
        else setProblem(why);
      } catch (again) {
        setProblem(problemOf(again));
      }
    } finally {
      setSaving(false);
    }
  };
  return { saving, problem, theirs, save };
}
