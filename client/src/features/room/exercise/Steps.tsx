import { useTranslations } from 'use-intl/react';
import { useView } from '../session/room-context.ts';
import styles from './Steps.module.css';

/** How far the exercise has come. */
export function Steps() {
  const t = useTranslations('room.exercise');
  const steps = useView(({ exercise }) => exercise?.steps);
  const at = useView(({ exercise }) => exercise?.step ?? 0);
  if (!steps) return null;
  return (
    <div className={styles.steps}>
      <p className={styles.words}>{t('step', { step: at + 1, of: steps.length })}</p>
      <ol className={styles.line} aria-label={t('steps')}>
        {steps.map(({ title }, index) => (
          <li
            // A card may have the same kind of step twice; its place tells them apart.
            key={index}
            className={styles.dot}
            data-done={index < at || undefined}
            aria-current={index === at ? 'step' : undefined}
            title={title}
          >
            <span className={styles.hidden}>{title}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
