import { useTranslations } from 'use-intl/react';
import { Dialog } from '../../../ui/Dialog.tsx';
import { NoRecording } from './NoRecording.tsx';
import styles from './HelpDialog.module.css';

/** For who looks for a recording: that there is none, and what a program cannot promise. */
export function RecordingDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('room.recording');
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={onClose}>
      <NoRecording />
      <p className={styles.note}>{t('words')}</p>
      <p className={styles.note}>{t('limits')}</p>
    </Dialog>
  );
}
