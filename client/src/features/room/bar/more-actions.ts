import { CircleHelp, CircleOff, Settings2 } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { MenuAction } from '../../../ui/Menu.tsx';

/** A dialog that the bar opens. */
export type BarDialog = 'devices' | 'help' | 'recording';

/** What one may do for oneself less often: devices, and what has no place of its own in the bar. */
export function useMoreActions(onOpen: (dialog: BarDialog) => void): MenuAction[] {
  const t = useTranslations('room.bar');
  return [
    { id: 'devices', label: t('devices'), icon: Settings2, onAction: () => onOpen('devices') },
    {
      id: 'recording',
      label: t('recording'),
      icon: CircleOff,
      onAction: () => onOpen('recording'),
    },
    { id: 'help', label: t('help'), icon: CircleHelp, onAction: () => onOpen('help') },
  ];
}
