import type { CrisisLineShown } from '@rapport/shared/contract/crisis-lines.ts';
import { useTranslations } from 'use-intl/react';
import styles from '../help-now/Help.module.css';
import { LineWords } from '../help-now/LineWords.tsx';
import { useCountryName } from '../help-now/use-country-name.ts';
import { Verified } from './Verified.tsx';

/** The crisis numbers of the practice, each with whether it wants checking. */
export function CrisisLineList({ lines }: { lines: readonly CrisisLineShown[] }) {
  const t = useTranslations('careSheets');
  const nameOf = useCountryName();
  if (lines.length === 0) return <p>{t('noLines')}</p>;
  return (
    <ul className={styles.lines}>
      {lines.map(({ name, shown, hours, note, country, region, ...line }, index) => (
        <LineWords
          key={index}
          name={name}
          place={[country === '' ? '' : nameOf(country), region].filter(Boolean).join(', ')}
          ways={shown}
          hours={hours}
          note={note}
        >
          <Verified {...line} />
        </LineWords>
      ))}
    </ul>
  );
}
