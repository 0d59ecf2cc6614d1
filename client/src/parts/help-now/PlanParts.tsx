import { PLAN_PARTS } from '@rapport/shared/contract/care-limits.ts';
import type { PlanWords } from '@rapport/shared/contract/help-now.ts';
import { useTranslations } from 'use-intl/react';
import styles from './Help.module.css';

/** Which parts of a safety plan say something, in the order in which a person goes through it. */
export const partsOf = (plan: PlanWords) => PLAN_PARTS.filter((part) => (plan[part] ?? '') !== '');

/** A safety plan, without the parts that are empty. */
export function PlanParts({ plan }: { plan: PlanWords }) {
  const t = useTranslations('helpNow.parts');
  return (
    <dl className={styles.plan}>
      {partsOf(plan).map((part) => (
        <div key={part}>
          <dt>{t(part)}</dt>
          <dd>{plan[part]}</dd>
        </div>
      ))}
    </dl>
  );
}
