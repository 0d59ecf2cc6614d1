import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useView } from '../session/room-context.ts';
import styles from './Scene.module.css';

/** What the exercise is about; open at first, to be folded away once everyone knows it. */
export function Scene() {
  const t = useTranslations('room.exercise');
  const scenario = useView(({ exercise }) => exercise?.scenario ?? '');
  const caution = useView(({ exercise }) => exercise?.caution);
  const exclusions = useView(({ exercise }) => exercise?.exclusions);
  const atStart = useView(({ exercise }) => (exercise?.step ?? 0) < 2);
  return (
    <>
      <details key={String(atStart)} className={styles.scene} open={atStart}>
        <summary>
          <ChevronRight aria-hidden />
          <span>{t('scene')}</span>
        </summary>
        <p>{scenario}</p>
      </details>
      {exclusions !== undefined && (
        <details className={styles.scene}>
          <summary>
            <ChevronRight aria-hidden />
            <span>{t('caution')}</span>
          </summary>
          {caution !== undefined && <p>{caution}</p>}
          <p>{exclusions}</p>
        </details>
      )}
    </>
  );
}
