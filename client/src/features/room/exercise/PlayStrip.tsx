import { Hand, Theater } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useOpenPanels } from '../core/panels-context.ts';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { Time } from '../time/Time.tsx';
import styles from './PlayStrip.module.css';

/**
 * The exercise in one line, while one looks elsewhere: where it stands, the way to it, and the way
 * to stop it, which nobody should have to look for.
 */
export function PlayStrip() {
  const t = useTranslations('room.exercise');
  const { shown, open } = useOpenPanels();
  const { command } = useRoom();
  const title = useView(({ exercise }) => exercise?.title);
  const step = useView(({ exercise }) => exercise?.steps[exercise.step]?.title);
  const timer = useView(({ exercise }) => exercise?.timer);
  const canStop = useCan('exercise:stop');
  if (title === undefined || shown === 'exercise') return null;
  return (
    <div className={styles.strip}>
      <button type="button" className={styles.open} onClick={() => open('exercise')}>
        <Theater aria-hidden />
        <span className={styles.words}>
          <span>{step}</span>
          <span className={styles.title}>
            {' '}
            · <span>{title}</span>
          </span>
        </span>
        {timer && <Time watch={timer.stopwatch} totalMs={timer.seconds * 1000} />}
      </button>
      {canStop && (
        <Button
          icon={Hand}
          aria-label={t('stop')}
          onPress={() => void command({ type: 'exercise:stop' })}
        >
          {t('stopShort')}
        </Button>
      )}
    </div>
  );
}
