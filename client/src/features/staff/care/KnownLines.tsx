import { type KnownLine, knownLinesIn } from '@rapport/shared/rules/phone/known-lines.ts';
import type { CrisisLine } from '@rapport/shared/contract/crisis-lines.ts';
import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import styles from './Care.module.css';
import { CountrySelect } from '../../../parts/phone/CountrySelect.tsx';

/** The lines that Rapport knows of in a country, to be taken into the list and verified there. */
export function KnownLines({
  here,
  country: first,
  onAdd,
}: {
  /** What is in the list already. */
  here: readonly CrisisLine[];
  /** The practice's, to begin with. */
  country: string;
  onAdd: (line: KnownLine) => void;
}) {
  const t = useTranslations('careSheets.crisis');
  const help = useTranslations('helpNow');
  const title = useId();
  const [chosen, setChosen] = useState<string>();
  const country = chosen ?? first;
  const lines = knownLinesIn(country);
  // The same number may be called and sent a text.
  const wordsOf = (way: KnownLine['ways'][number]) =>
    way.kind === 'words'
      ? way.text
      : way.kind === 'text'
        ? `${help('byText')} ${way.number}`
        : way.number;
  const isHere = (line: KnownLine) =>
    here.some((one) => one.name === line.name && one.country === line.country);
  return (
    <section className={styles.line} aria-labelledby={title}>
      <h2 id={title}>{t('known')}</h2>
      <p>{t('knownWords')}</p>
      <CountrySelect label={t('knownCountry')} country={country} known onChange={setChosen} />
      {country !== '' && lines.length === 0 && <p>{t('knownNone')}</p>}
      <ul className={styles.known}>
        {lines.map((line) => (
          <li key={line.name + line.region}>
            <span>
              <strong>{line.name}</strong>
              <span className={styles.aside}> {line.region}</span>
              <span className={styles.numbers}>{line.ways.map(wordsOf).join(' · ')}</span>
            </span>
            {isHere(line) ? (
              <span className={styles.aside}>{t('knownHere')}</span>
            ) : (
              <Button
                icon={Plus}
                aria-label={t('knownAdd', { name: line.name })}
                onPress={() => onAdd(line)}
              >
                {t('knownAddShort')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
