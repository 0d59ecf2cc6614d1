import type { LastChange } from '@rapport/shared/contract/revision.ts';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import type { Editing } from './use-editing.ts';

/** What is in the way of saving: that it failed, or that somebody else was quicker. */
export function SavingNotices<T, Stands extends { revision: number; changed?: LastChange }>({
  editing: { problem, theirs, discard },
  title,
  summary,
  onSave,
  children,
}: {
  editing: Pick<Editing<T, Stands>, 'problem' | 'theirs' | 'discard'>;
  /** Says that it was changed meanwhile. */
  title: string;
  /** Stands above how it is now. */
  summary: string;
  /** Saves one's own over that revision. */
  onSave: (revision: number) => void;
  /** Draws how it is now. */
  children: (theirs: Stands) => ReactNode;
}) {
  return (
    <>
      {problem !== undefined && <ProblemNotice problem={problem} />}
      {theirs && (
        <StaleNotice
          title={title}
          summary={summary}
          by={theirs.changed?.by}
          onKeepMine={() => onSave(theirs.revision)}
          onTakeTheirs={discard}
        >
          {children(theirs)}
        </StaleNotice>
      )}
    </>
  );
}
