import { createContext, use } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import styles from './Brand.module.css';
import { Seats } from './Seats.tsx';

/** Goes to the reader's own first page, where that stands at no address: a client's. */
export const HomeContext = createContext<(() => void) | undefined>(undefined);

/** The product's sign and name, at the head of a page: they lead home. */
export function Brand() {
  const t = useTranslations('common');
  const toHome = use(HomeContext);
  const sign = (
    <>
      <Seats className={styles.sign} />
      <span>{t('product')}</span>
    </>
  );
  return toHome ? (
    <button type="button" className={styles.brand} onClick={toHome}>
      {sign}
    </button>
  ) : (
    <Link href="/" className={styles.brand}>
      {sign}
    </Link>
  );
}
