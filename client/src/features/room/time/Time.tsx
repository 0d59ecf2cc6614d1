import type { Stopwatch } from '@rapport/shared/contract/stopwatch.ts';
import { useTranslations } from 'use-intl/react';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import styles from './Time.module.css';
import { useTimeLeft } from './use-time-left.ts';

/** The time left on a stopwatch of `totalMs`, or gently how long it is over. */
export function Time({ watch, totalMs }: { watch: Stopwatch; totalMs: number }) {
  const t = useTranslations('room.time');
  const left = useTimeLeft(watch, totalMs);
  const held = watch.since === undefined || undefined;
  if (left.kind === 'over') {
    return (
      <span role="timer" aria-live="off" className={styles.time} data-over data-held={held}>
        {left.minutes === 0 ? t('justOver') : t('over', { minutes: left.minutes })}
      </span>
    );
  }
  const { minutes, seconds } = left;
  return (
    <span role="timer" aria-live="off" className={styles.time} data-held={held}>
      <span aria-hidden>{t('left', { minutes, seconds: String(seconds).padStart(2, '0') })}</span>
      <VisuallyHidden>{t('leftWords', { minutes, seconds })}</VisuallyHidden>
    </span>
  );
}
