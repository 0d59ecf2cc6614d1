import { useTranslations } from 'use-intl';
import type { Problem } from '../../../../http/api.ts';
import { ProblemNotice } from '../../../../parts/problem/ProblemNotice.tsx';
import { Notice } from '../../../../ui/Notice.tsx';

const OWN = ['invalid-message', 'not-allowed', 'full'] as const satisfies readonly Problem[];

/** Why a change can not be made, in the words of courses where there are some. */
export function ChangeProblem({ problem }: { problem: Problem }) {
  const t = useTranslations('courses.change.refused');
  const own = OWN.find((one) => one === problem);
  if (!own) return <ProblemNotice problem={problem} />;
  return (
    <Notice tone="warn" announce="now">
      {t(own)}
    </Notice>
  );
}
