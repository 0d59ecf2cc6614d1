import { useTranslations } from 'use-intl/react';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Signs } from './Signs.tsx';

/** What is said without a word, on a phone. */
export function SignsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('room.signals');
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={onClose}>
      <Signs onDone={onClose} />
    </Dialog>
  );
}
