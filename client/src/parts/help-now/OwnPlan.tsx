import { PLAN_PARTS } from '@rapport/shared/contract/care-limits.ts';
import type { PlanWords } from '@rapport/shared/contract/help-now.ts';
import { useTranslations } from 'use-intl/react';
import styles from './HelpNow.module.css';

/** One's own safety plan, in the order in which one goes through it. */
export function OwnPlan({ plan, onPaper = false }: { plan: PlanWords; onPaper?: boolean }) {
  const t = useTranslations('helpNow');
  const parts = PLAN_PARTS.filter((part) => plan[part] !== undefined);
  if (parts.length === 0) return null;
  return (
    <div className={styles.part}>
      <h3>{t('plan')}</h3>
      {!onPaper && <p className={styles.aside}>{t('planWords')}</p>}
      <dl className={styles.plan}>
        {parts.map((part) => (
          <div key={part}>
            <dt>{t(`parts.${part}`)}</dt>
            <dd>{plan[part]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
