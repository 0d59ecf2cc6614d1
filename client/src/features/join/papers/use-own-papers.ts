import type { OwnPaper } from '@rapport/shared/contract/papers.ts';
import { useCallback, useEffect, useState } from 'react';
import { problemOf, type Problem } from '../../../http/api.ts';
import { ownPapers } from '../../../http/papers.ts';
import { deviceSecretFor } from '../../../parts/arrival/device-secret.ts';

/** The papers of whoever has this link, and asking for them again. */
export function useOwnPapers(token: string): {
  papers: readonly OwnPaper[] | undefined;
  problem: Problem | undefined;
  load: () => Promise<void>;
} {
  const [papers, setPapers] = useState<readonly OwnPaper[]>();
  const [problem, setProblem] = useState<Problem>();
  const load = useCallback(
    () =>
      ownPapers(token, deviceSecretFor(window, token)).then(
        (answer) => {
          setPapers(answer.papers);
          setProblem(undefined);
        },
        (error: unknown) => setProblem(problemOf(error)),
      ),
    [token],
  );
  useEffect(() => void load(), [load]);
  return { papers, problem, load };
}
