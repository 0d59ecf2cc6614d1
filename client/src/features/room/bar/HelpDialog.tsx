import { useTranslations } from 'use-intl/react';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useCanAny } from '../session/room-context.ts';
import { NoRecording } from './NoRecording.tsx';
import styles from './HelpDialog.module.css';
import { SHORTCUTS, type Shortcut } from './shortcuts.ts';

/** The room's keys, in words. */
export function HelpDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('room.help');
  const leads = useCanAny('agenda:start', 'agenda:advance');
  const keys: Shortcut[] = ['microphone', 'camera', 'hand', ...(leads ? ['next' as const] : [])];
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map((key) => (
          <div key={key} className={styles.row}>
            <dt>
              <kbd className={styles.key}>{SHORTCUTS[key].toUpperCase()}</kbd>
            </dt>
            <dd>{t(key)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{t('note')}</p>
      <NoRecording />
    </Dialog>
  );
}
