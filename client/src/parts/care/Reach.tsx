import { Phone } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import styles from './CareWords.module.css';
import { telOf } from './tel.ts';

/** How somebody is reached: a number to press where it is one, else the words. */
export function Reach({ how, who }: { how: string; who: string }) {
  const t = useTranslations('careSheets');
  const tel = telOf(how);
  if (tel === undefined) return <p className={styles.large}>{how}</p>;
  return (
    <a className={styles.call} href={tel} aria-label={t('call', { who, number: how })}>
      <Phone aria-hidden />
      {how}
    </a>
  );
}
