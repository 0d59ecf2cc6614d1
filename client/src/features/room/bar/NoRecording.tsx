import { CircleOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import styles from './NoRecording.module.css';

/** Says, wherever people look for it, that there is no recording. */
export function NoRecording() {
  const t = useTranslations('common');
  return (
    <p className={styles.line}>
      <CircleOff aria-hidden className={styles.icon} />
      <span>{t('noRecording')}</span>
    </p>
  );
}
