import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslations } from 'use-intl/react';
import { HelpLines } from './HelpLines.tsx';
import { linesByCountry } from './lines-by-country.ts';
import { OwnPlan } from './OwnPlan.tsx';
import { PracticePhone } from './PracticePhone.tsx';
import styles from './PrintedHelp.module.css';
import { useCountryName } from './use-country-name.ts';
import { useHelp } from './use-help.ts';

/**
 * The same on paper: all countries, in black on white, and nothing else of the page. It is drawn
 * when the browser prints, so that it is there once for who reads the screen.
 */
export function PrintedHelp() {
  const t = useTranslations('helpNow');
  const { numbers, plan } = useHelp();
  const nameOf = useCountryName();
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  if (!printing || !numbers) return null;
  const groups = linesByCountry(numbers);
  return createPortal(
    <div className={styles.paper} data-print>
      <h1>{t('title')}</h1>
      {groups.map(({ country, lines }) => (
        <div key={country} className={styles.country}>
          {country !== '' && <h2>{t('countryIs', { country: nameOf(country) })}</h2>}
          <HelpLines lines={lines} />
        </div>
      ))}
      <PracticePhone practice={numbers.practice} />
      {plan && <OwnPlan plan={plan} onPaper />}
    </div>,
    document.body,
  );
}
