import { Ear, MicOff, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { holdsVoice } from '../../../realtime/takes-back.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useCan, useConnection, useRoom, useView } from '../session/room-context.ts';
import styles from './WhisperStrip.module.css';

/** What is whispered to the viewer, wherever they look; and to whom they whisper aloud. */
export function WhisperStrip() {
  const t = useTranslations('room.exercise.whisper');
  const { command } = useRoom();
  const me = useView((view) => view.me.seat);
  const whisper = useView(({ exercise }) => exercise?.whisper);
  const whispering = useView(({ exercise }) => exercise?.whispering);
  const seats = useView(({ floor }) => floor?.seats);
  const held = useConnection(holdsVoice);
  const canStop = useCan('exercise:stop-whispering') && !held;
  const [read, setRead] = useState<typeof whisper>();
  const nameOf = (seat: string) => seats?.[seat]?.name ?? '';
  const line = whisper?.to === me && whisper !== read ? whisper : undefined;
  const voice = whispering?.to === me ? whispering : undefined;
  if (!line && !voice && !canStop) return null;
  return (
    <div className={styles.strip}>
      <Ear aria-hidden className={styles.icon} />
      <div className={styles.words}>
        {canStop && whispering && <strong>{t('aloudOn', { name: nameOf(whispering.to) })}</strong>}
        {voice && <p>{t('heard', { name: nameOf(voice.from) })}</p>}
        {line && (
          <p className={styles.line}>{t('line', { name: nameOf(line.from), text: line.text })}</p>
        )}
      </div>
      {canStop && (
        <Button
          variant="primary"
          icon={MicOff}
          onPress={() => void command({ type: 'exercise:stop-whispering' })}
        >
          {t('aloudStop')}
        </Button>
      )}
      {line && <IconButton icon={X} label={t('dismiss')} onPress={() => setRead(line)} />}
    </div>
  );
}
