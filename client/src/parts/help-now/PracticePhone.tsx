import type { HelpNow } from '@rapport/shared/contract/help-now.ts';
import { useTranslations } from 'use-intl/react';
import styles from './Help.module.css';
import { Hours } from './Hours.tsx';
import { Reach } from './Reach.tsx';
import { Titled } from './Titled.tsx';

/** The practice's telephone, where it has given one. */
export function PracticePhone({
  practice: { name, phone, hours },
}: {
  practice: HelpNow['practice'];
}) {
  const t = useTranslations('helpNow');
  if (!phone) return null;
  return (
    <Titled title={t('practice')}>
      {name !== '' && <p className={styles.name}>{name}</p>}
      <div className={styles.ways}>
        <Reach way={{ kind: 'call', ...phone }} who={name === '' ? t('practice') : name} />
      </div>
      <Hours hours={hours} />
    </Titled>
  );
}
