import { TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl/react';
import styles from './CareWords.module.css';

/** Whether somebody has verified a line, and how long ago. */
export function Verified({
  verifiedOn,
  check,
}: {
  verifiedOn: string | null;
  /** It was long ago. */
  check: boolean;
}) {
  const t = useTranslations('careSheets');
  const format = useFormatter();
  // A day of the calendar: the same wherever it is read.
  const dayOf = (date: string) =>
    format.dateTime(new Date(`${date}T00:00:00Z`), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  if (verifiedOn !== null && !check) {
    return <p className={styles.aside}>{t('verified', { day: dayOf(verifiedOn) })}</p>;
  }
  return (
    <p className={styles.check}>
      <TriangleAlert aria-hidden />
      <span>{verifiedOn === null ? t('unverified') : t('check', { day: dayOf(verifiedOn) })}</span>
    </p>
  );
}
