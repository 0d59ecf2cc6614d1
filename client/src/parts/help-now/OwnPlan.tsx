import type { PlanWords } from '@rapport/shared/contract/help-now.ts';
import { useTranslations } from 'use-intl/react';
import styles from './Help.module.css';
import { PlanParts, partsOf } from './PlanParts.tsx';
import { Titled } from './Titled.tsx';

/** One's own safety plan; nothing where none was written. */
export function OwnPlan({ plan, onPaper = false }: { plan: PlanWords; onPaper?: boolean }) {
  const t = useTranslations('helpNow');
  if (partsOf(plan).length === 0) return null;
  return (
    <Titled title={t('plan')}>
      <PlanParts plan={plan} />
      {!onPaper && <p className={styles.aside}>{t('planWords')}</p>}
    </Titled>
  );
}
