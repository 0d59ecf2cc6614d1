import type { CrisisLineShown } from '@rapport/shared/contract/crisis-lines.ts';
import { useTranslations } from 'use-intl/react';
import { Hours } from '../help-now/Hours.tsx';
import { Reach } from '../help-now/Reach.tsx';
import { useCountryName } from '../help-now/use-country-name.ts';
import styles from './CareWords.module.css';
import { Verified } from './Verified.tsx';

/** The crisis numbers of the practice, each with whether it wants checking. */
export function CrisisLineList({ lines }: { lines: readonly CrisisLineShown[] }) {
  const t = useTranslations('careSheets');
  const nameOf = useCountryName();
  if (lines.length === 0) return <p>{t('noLines')}</p>;
  return (
    <ul className={styles.lines}>
      {lines.map(({ name, shown, hours, note, country, region, ...line }, index) => (
        <li key={index}>
          <p className={styles.label}>
            <span>{name}</span>
            <span className={styles.aside}>
              {' '}
              {[...(country === '' ? [] : [nameOf(country)]), region].filter(Boolean).join(', ')}
            </span>
          </p>
          <div className={styles.ways}>
            {shown.map((way, at) => (
              <Reach key={at} way={way} who={name} />
            ))}
          </div>
          <Hours hours={hours} />
          {note !== '' && <p>{note}</p>}
          <Verified {...line} />
        </li>
      ))}
    </ul>
  );
}
