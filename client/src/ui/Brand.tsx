import { useTranslations } from 'use-intl';
import styles from './Brand.module.css';
import { Seats } from './Seats.tsx';

/** The product's sign and name, at the head of a page. */
export function Brand() {
  const t = useTranslations('common');
  return (
    <span className={styles.brand}>
      <Seats className={styles.sign} />
      <span>{t('product')}</span>
    </span>
  );
}
