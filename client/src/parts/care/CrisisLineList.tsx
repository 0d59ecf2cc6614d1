import type { CrisisLineShown } from '@rapport/shared/contract/crisis-lines.ts';
import { TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl/react';
import styles from './CareWords.module.css';
import { Reach } from './Reach.tsx';

/** The crisis numbers of the practice, each with whether it wants checking. */
export function CrisisLineList({ lines }: { lines: readonly CrisisLineShown[] }) {
  const t = useTranslations('careSheets');
  const format = useFormatter();
  if (lines.length === 0) return <p>{t('noLines')}</p>;
  // A day of the calendar: the same wherever it is read.
  const dayOf = (date: string) =>
    format.dateTime(new Date(`${date}T00:00:00Z`), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  return (
    <ul className={styles.lines}>
      {lines.map(({ label, how, note, region, verifiedOn, check }, index) => (
        <li key={index}>
          <p className={styles.label}>
            {label}
            {region !== '' && <span className={styles.aside}> {region}</span>}
          </p>
          <Reach how={how} who={label} />
          {note !== '' && <p>{note}</p>}
          {check ? (
            <p className={styles.check}>
              <TriangleAlert aria-hidden />
              {t('check', { day: dayOf(verifiedOn) })}
            </p>
          ) : (
            <p className={styles.aside}>{t('verified', { day: dayOf(verifiedOn) })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
