import { CircleHelp, CircleOff, Command, LayoutGrid, Phone, Settings2 } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { MenuAction } from '../../../ui/Menu.tsx';
import type { BarDialog } from '../core/bar-dialog.ts';
import { useShareActions } from '../share/share-actions.ts';

/** What one may do for oneself less often, and never in the bar. */
export function useMoreActions(onOpen: (dialog: BarDialog) => void): MenuAction[] {
  const t = useTranslations('room.bar');
  const helpNow = useTranslations('helpNow');
  const share = useShareActions();
  return [
    { id: 'help-now', label: helpNow('open'), icon: Phone, onAction: () => onOpen('help-now') },
    ...share,
    { id: 'view', label: t('view'), icon: LayoutGrid, onAction: () => onOpen('view') },
    { id: 'devices', label: t('devices'), icon: Settings2, onAction: () => onOpen('devices') },
    {
      id: 'recording',
      label: t('recording'),
      icon: CircleOff,
      onAction: () => onOpen('recording'),
    },
    { id: 'palette', label: t('palette'), icon: Command, onAction: () => onOpen('palette') },
    { id: 'help', label: t('help'), icon: CircleHelp, onAction: () => onOpen('help') },
  ];
}
