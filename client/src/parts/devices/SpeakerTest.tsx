import { Volume2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { playTestTone } from '../../media/test-tone.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SpeakerTest.module.css';

/** Plays a sound to hear whether one will hear the others. */
export function SpeakerTest({ speaker }: { speaker: string | undefined }) {
  const t = useTranslations('devices');
  const [state, setState] = useState<'silent' | 'playing' | 'played' | 'failed'>('silent');
  const play = async () => {
    setState('playing');
    try {
      await playTestTone(speaker);
      setState('played');
    } catch {
      setState('failed');
    }
  };
  return (
    <div className={styles.test}>
      <Button icon={Volume2} wide isDisabled={state === 'playing'} onPress={() => void play()}>
        {state === 'playing' ? t('testPlaying') : t('test')}
      </Button>
      <p className={styles.hint} role="status">
        {state === 'played' ? t('testHint') : state === 'failed' ? t('testFailed') : ''}
      </p>
    </div>
  );
}
