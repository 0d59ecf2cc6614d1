import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { Problem } from '../../http/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Message } from '../../ui/Message.tsx';

// Trying again cannot mend these: only another link can.
const FINAL: readonly Problem[] = ['link-invalid', 'link-expired', 'link-revoked', 'session-ended'];

/** Why a link did not lead in, and what to do. */
export function JoinProblem({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const t = useTranslations('errors');
  const tCommon = useTranslations('common');
  const retryable = !FINAL.includes(problem);
  useEffect(() => {
    if (problem !== 'offline') return undefined;
    window.addEventListener('online', onRetry);
    return () => window.removeEventListener('online', onRetry);
  }, [problem, onRetry]);
  return (
    <Message
      title={t(`${problem}.title`)}
      actions={
        retryable ? (
          <Button variant="primary" size="large" onPress={onRetry}>
            {tCommon('tryAgain')}
          </Button>
        ) : undefined
      }
    >
      <p>{t(`${problem}.words`)}</p>
    </Message>
  );
}
