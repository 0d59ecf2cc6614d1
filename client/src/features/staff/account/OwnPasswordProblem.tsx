import type { Problem } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { useTranslations } from 'use-intl';
import { Notice } from '../../../ui/Notice.tsx';

/** What went wrong: of the address and the password of a sign-in only the password was asked for. */
export function OwnPasswordProblem({ problem }: { problem: Problem | undefined }) {
  const t = useTranslations('account.page.password');
  if (!problem) return null;
  if (problem !== 'wrong-credentials') return <ProblemNotice problem={problem} />;
  return <Notice tone="error" announce="now" title={t('wrong')} />;
}
