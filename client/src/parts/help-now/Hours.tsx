import type { Hours as HoursGiven } from '@rapport/shared/contract/hours.ts';
import { useTranslations } from 'use-intl/react';
import styles from './Help.module.css';

/** When somebody answers, where that is known. */
export function Hours({ hours }: { hours: HoursGiven }) {
  const t = useTranslations('helpNow');
  const words = hours.kind === 'always' ? t('always') : hours.text;
  return words === '' ? null : <p className={styles.aside}>{words}</p>;
}
