import { CirclePause } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import styles from './MomentStrip.module.css';
import { useSignalActions } from './use-signal-actions.ts';

/** One's own moment, with the way back. */
export function MomentStrip() {
  const t = useTranslations('room.signals');
  const { endMoment } = useSignalActions();
  if (!endMoment) return null;
  return (
    <section className={styles.strip} aria-label={t('label')}>
      <CirclePause aria-hidden className={styles.icon} />
      <p className={styles.words}>
        <strong>{t('mine')}</strong> <span>{t('mineWords')}</span>
      </p>
      <span className={styles.back}>
        <Button onPress={endMoment}>{t('back')}</Button>
      </span>
    </section>
  );
}
