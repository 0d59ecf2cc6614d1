import type { LastChange } from '@rapport/shared/contract/revision.ts';
import { useFormatter, useTranslations } from 'use-intl/react';
import styles from './CareWords.module.css';

/** Who changed it last, and on which day. */
export function Changed({ changed: { at, by } }: { changed: LastChange }) {
  const t = useTranslations('careSheets');
  const format = useFormatter();
  const day = format.dateTime(new Date(at), { day: 'numeric', month: 'long', year: 'numeric' });
  return (
    <p className={styles.aside}>
      {by === undefined ? t('changed', { day }) : t('changedBy', { day, name: by })}
    </p>
  );
}
