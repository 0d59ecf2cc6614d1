import { Hand } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useOpenPanels } from '../core/panels-context.ts';
import { useCan, useRoom } from '../session/room-context.ts';
import styles from './PlayStrip.module.css';

/**
 * The way to stop the play while one looks elsewhere: nobody should have to look for it. Where the
 * play stands is said above, where all that is being led stands.
 */
export function PlayStrip() {
  const t = useTranslations('room.exercise');
  const { shown } = useOpenPanels();
  const { command } = useRoom();
  const canStop = useCan('exercise:stop');
  if (!canStop || shown === 'exercise') return null;
  return (
    <div className={styles.strip}>
      <p>{t('stopLine')}</p>
      <Button
        icon={Hand}
        aria-label={t('stop')}
        onPress={() => void command({ type: 'exercise:stop' })}
      >
        {t('stopShort')}
      </Button>
    </div>
  );
}
