import { UserRoundX } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { announce } from '../../../ui/announcer.ts';
import { useView } from '../session/room-context.ts';
import styles from './UnledStrip.module.css';
import { useUnled } from './use-unled.ts';

/** What is so while no facilitator is there, shown and said. */
export function UnledStrip() {
  const format = useView(({ session }) => session.format);
  const t = useTranslations(`room.unled.${format}`);
  const isUnled = useUnled();
  useEffect(() => {
    if (!isUnled) return undefined;
    announce(`${t('title')} ${t('words')}`);
    return () => announce(t('back'));
  }, [isUnled, t]);
  if (!isUnled) return null;
  return (
    <div className={styles.strip}>
      <UserRoundX aria-hidden className={styles.icon} />
      <p className={styles.words}>
        <strong>{t('title')}</strong> <span>{t('words')}</span>
      </p>
    </div>
  );
}
