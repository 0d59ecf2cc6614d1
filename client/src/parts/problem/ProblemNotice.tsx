import { useTranslations } from 'use-intl';
import type { Problem } from '../../http/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** What went wrong, in words; with a button where trying again may help. */
export function ProblemNotice({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const t = useTranslations('errors');
  const tCommon = useTranslations('common');
  return (
    <Notice
      tone="error"
      announce="now"
      title={t(`${problem}.title`)}
      actions={onRetry && <Button onPress={onRetry}>{tCommon('tryAgain')}</Button>}
    >
      {t(`${problem}.words`)}
    </Notice>
  );
}
