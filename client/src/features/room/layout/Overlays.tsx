import { Volume2, X } from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useConnection, useRoom } from '../session/room-context.ts';
import styles from './Overlays.module.css';

interface OverlaysProps {
  /** A page with a head: there it must not cover the way to the numbers. */
  onPage?: boolean;
  children?: ReactNode;
}

/**
 * What lies over the room, or the waiting room, for a while: never instead of it. `children` are
 * what only one of the two has.
 */
export function Overlays({ onPage = false, children }: OverlaysProps) {
  return (
    <div className={styles.overlays} data-on-page={onPage || undefined}>
      <Reconnecting />
      <Refused />
      <HearButton />
      {children}
    </div>
  );
}

function Reconnecting() {
  const t = useTranslations('room');
  const reconnecting = useConnection(({ connection }) => connection === 'reconnecting');
  return (
    <div role="status">
      {reconnecting && (
        <div className={styles.banner}>
          <Spinner />
          <span>
            <strong>{t('reconnecting')}</strong> <span>{t('reconnectingWords')}</span>
          </span>
        </div>
      )}
    </div>
  );
}

function Refused() {
  const t = useTranslations();
  const { refusals } = useRoom();
  const refusal = useSyncExternalStore(refusals.subscribe, refusals.getSnapshot);
  if (!refusal) return null;
  return (
    <div key={refusal.number} className={styles.refusal}>
      <Notice
        tone="warn"
        announce="polite"
        title={
          refusal.code === 'unavailable' ? t('room.failed') : t(`errors.${refusal.code}.title`)
        }
      >
        {refusal.code === 'unavailable' ? undefined : t(`errors.${refusal.code}.words`)}
      </Notice>
      <IconButton icon={X} label={t('room.refused')} onPress={refusals.dismiss} />
    </div>
  );
}

/** The browser keeps the sound back until the page is touched, or the system has stopped it. */
function HearButton() {
  const t = useTranslations('room');
  const { audio } = useRoom();
  const blocked = useSyncExternalStore(audio.subscribe, audio.blocked);
  const group = useConnection(({ view }) => view?.session.format === 'group');
  return (
    <>
      <div role="status">{blocked && <span className={styles.banner}>{t('soundOff')}</span>}</div>
      {blocked && (
        <div className={styles.hear}>
          <Button variant="primary" size="large" icon={Volume2} onPress={() => audio.unblock()}>
            {t(group ? 'hear' : 'hearOne')}
          </Button>
        </div>
      )}
    </>
  );
}
