import { FileX } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import styles from './Arrivals.module.css';
import { useArrivals } from './use-arrivals.ts';

/** That somebody has not answered, or not signed all: what it is stands behind their row. */
export function ArrivalLacks({ seat }: { seat: string }) {
  const t = useTranslations('door');
  const { arrivals } = useArrivals();
  const person = arrivals?.people.find((one) => one.seat === seat);
  if (!arrivals || !person) return null;
  const isMissing = (arrivals.asked && !person.answer) || person.unsigned.length > 0;
  if (!isMissing) return null;
  return (
    <span className={styles.lacks}>
      <FileX aria-hidden /> <span>{t('lacks')}</span>
    </span>
  );
}
