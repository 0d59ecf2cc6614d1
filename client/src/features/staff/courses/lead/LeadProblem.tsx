import { useTranslations } from 'use-intl';
import type { Problem } from '../../../../http/api.ts';
import { ProblemNotice } from '../../../../parts/problem/ProblemNotice.tsx';
import { Notice } from '../../../../ui/Notice.tsx';

const OWN = ['invalid-message', 'not-allowed', 'full'] as const satisfies readonly Problem[];

/** Why the facilitators cannot be changed, in words for this dialog where there are some. */
export function LeadProblem({ problem }: { problem: Problem }) {
  const t = useTranslations('courses.lead.refused');
  const own = OWN.find((one) => one === problem);
  if (!own) return <ProblemNotice problem={problem} />;
  return (
    <Notice tone="warn" announce="now">
      {t(own)}
    </Notice>
  );
}
