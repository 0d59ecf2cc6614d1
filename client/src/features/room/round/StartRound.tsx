import { Repeat2 } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useCan, useRoom } from '../session/room-context.ts';
import styles from './StartRound.module.css';

const SECONDS_EACH = 60;

/** Begins a round, in which everyone speaks in turn. */
export function StartRound() {
  const t = useTranslations('room.round');
  const { command } = useRoom();
  if (!useCan('round:start')) return null;
  return (
    <div className={styles.start}>
      <Button
        icon={Repeat2}
        onPress={() => void command({ type: 'round:start', seconds: SECONDS_EACH })}
      >
        {t('start')}
      </Button>
      <p>{t('startWords')}</p>
    </div>
  );
}
