import { useTranslations } from 'use-intl/react';
import { Dialog } from '../../ui/Dialog.tsx';
import { HelpPanel } from './HelpPanel.tsx';

/** Whom to call, over the room. */
export function HelpNowDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('helpNow');
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={onClose}>
      <HelpPanel />
    </Dialog>
  );
}
