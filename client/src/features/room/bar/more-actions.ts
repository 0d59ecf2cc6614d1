import {
  CircleHelp,
  CircleOff,
  CirclePause,
  Command,
  LayoutGrid,
  Phone,
  Settings2,
  Smile,
} from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { MenuAction } from '../../../ui/Menu.tsx';
import type { BarDialog } from '../core/bar-dialog.ts';
import { useMediaQuery } from '../session/use-media-query.ts';
import { useSignalActions } from '../signals/use-signal-actions.ts';
import { useShareActions } from '../share/share-actions.ts';

/** The screens on which the bar has room for quiet signs. */
export const SIGNS_IN_BAR = '(min-width: 56.25rem)';

/** What one may do for oneself less often: devices, and what has no place of its own in the bar. */
export function useMoreActions(onOpen: (dialog: BarDialog) => void): MenuAction[] {
  const t = useTranslations('room.bar');
  const helpNow = useTranslations('helpNow');
  const share = useShareActions();
  return [
    { id: 'help-now', label: helpNow('open'), icon: Phone, onAction: () => onOpen('help-now') },
    ...useSigns(() => onOpen('signs')),
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

/** Quiet signs, where the bar has no room for a button of their own. */
function useSigns(onOpen: () => void): MenuAction[] {
  const t = useTranslations('room.signals');
  const inBar = useMediaQuery(SIGNS_IN_BAR);
  const { react, takeMoment, endMoment } = useSignalActions();
  if (inBar) return [];
  const moment = takeMoment ?? endMoment;
  return [
    ...(react ? [{ id: 'signs', label: t('react'), icon: Smile, onAction: onOpen }] : []),
    ...(moment
      ? [
          {
            id: 'moment',
            label: t(takeMoment ? 'moment' : 'back'),
            icon: CirclePause,
            onAction: moment,
          },
        ]
      : []),
  ];
}
