import { Mail, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useCan, useView } from '../session/room-context.ts';
import { Composer } from './Composer.tsx';
import styles from './WriteFromLobby.module.css';

const TO_LEADERS = { id: 'leaders', kind: 'leaders' } as const;

/**
 * A line from the waiting room. Nothing is read there, not even what one has written: it is not
 * settled yet who sits before the screen.
 */
export function WriteFromLobby() {
  const t = useTranslations('room.messages.waiting');
  const format = useView(({ session }) => session.format);
  const canWrite = useCan('messages:to-leaders');
  const [stage, setStage] = useState<'closed' | 'writing' | 'sent'>('closed');
  const place = useFocusIn(stage);
  if (!canWrite) return null;
  return (
    <div ref={place} className={styles.write}>
      <div role="status">
        {stage === 'sent' && <Notice tone="good" title={t(`sent.${format}`)} />}
      </div>
      {stage === 'writing' ? (
        <>
          <p className={styles.words}>{t(`words.${format}`)}</p>
          <Composer conversation={TO_LEADERS} onSent={() => setStage('sent')} />
          <div>
            <Button variant="quiet" icon={X} onPress={() => setStage('closed')}>
              {t('close')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button icon={Mail} onPress={() => setStage('writing')}>
            {stage === 'sent' ? t('again') : t(`open.${format}`)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The focus goes along: to the field that has come, and back to the button. */
function useFocusIn(stage: string) {
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef(stage);
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    ref.current?.querySelector<HTMLElement>('textarea, button')?.focus();
  }, [stage]);
  return ref;
}
