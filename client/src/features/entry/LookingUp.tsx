import type { Problem } from '../../http/api.ts';
import { ProblemNotice } from '../../parts/problem/ProblemNotice.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Spinner } from '../../ui/Spinner.tsx';

/** Until it is known what a link leads to. */
export const LookingUp = ({
  words,
  problem,
  onRetry,
}: {
  words: string;
  problem: Problem | undefined;
  onRetry: () => void;
}) => (
  <PageFrame width="narrow" centred>
    {problem ? <ProblemNotice problem={problem} onRetry={onRetry} /> : <Spinner label={words} />}
  </PageFrame>
);
