import { CirclePause, Hand, LogOut, Smile, Video, VideoOff } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { MenuAction } from '../../../ui/Menu.tsx';
import type { BarDialog } from '../core/bar-dialog.ts';
import { useRoom, useSwitches, useView } from '../session/room-context.ts';
import { useSignalActions } from '../signals/use-signal-actions.ts';
import type { BarItem } from './in-bar.ts';

/** What the menu holds because the bar is too short for it: before all else, and leaving last. */
export function useLeftOut(
  leftOut: readonly BarItem[],
  onOpen: (dialog: BarDialog) => void,
): { first: MenuAction[]; last: MenuAction[] } {
  const t = useTranslations('room.palette');
  const signs = useSigns(() => onOpen('signs'));
  const room = useRoom();
  const { camera } = useSwitches();
  const handUp = useView(({ floor, me }) => floor?.seats[me.seat]?.handSince !== undefined);
  const actions: Partial<Record<BarItem, MenuAction[]>> = {
    camera: [
      {
        id: 'camera',
        label: t(camera ? 'cameraOff' : 'cameraOn'),
        icon: camera ? VideoOff : Video,
        onAction: () => void room.switches.set('camera', !camera),
      },
    ],
    hand: [
      {
        id: 'hand',
        label: t(handUp ? 'lowerHand' : 'raiseHand'),
        icon: Hand,
        onAction: () =>
          void room.command({ type: handUp ? 'floor:lower-hand' : 'floor:raise-hand' }),
      },
    ],
    signs,
    leave: [{ id: 'leave', label: t('leave'), icon: LogOut, onAction: () => onOpen('leave') }],
  };
  const those = (items: readonly BarItem[]) =>
    items.flatMap((item) => (leftOut.includes(item) ? (actions[item] ?? []) : []));
  return { first: those(['camera', 'hand', 'signs']), last: those(['leave']) };
}

/** Quiet signs, as what they lead to. */
function useSigns(onOpen: () => void): MenuAction[] {
  const t = useTranslations('room.signals');
  const { react, takeMoment, endMoment } = useSignalActions();
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
