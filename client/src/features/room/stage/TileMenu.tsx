import { DoorOpen, EllipsisVertical, Hand, MicOff, UserMinus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Menu, type MenuAction } from '../../../ui/Menu.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useScreenActionsFor } from '../share/share-actions.ts';
import { useCan, useRoom } from '../session/room-context.ts';
import styles from './TileMenu.module.css';

/** What facilitators can do about one person; nothing for anyone else. */
export function TileMenu({ seat, name }: { seat: string; name: string }) {
  const t = useTranslations('room.stage');
  const care = useTranslations('room.care.duty');
  const { command } = useRoom();
  const canMute = useCan('floor:mute-seat', seat);
  const canLower = useCan('floor:lower-seat-hand', seat);
  const canTake = useCan('care:take', seat);
  const canRemove = useCan('floor:remove', seat);
  const screenActions = useScreenActionsFor(seat, name);
  const [removing, setRemoving] = useState(false);
  const actions: MenuAction[] = [];
  if (canMute) {
    actions.push({
      id: 'mute',
      label: t('mute'),
      icon: MicOff,
      onAction: () => void command({ type: 'floor:mute-seat', seat }),
    });
  }
  if (canLower) {
    actions.push({
      id: 'lower-hand',
      label: t('lowerHand'),
      icon: Hand,
      onAction: () => void command({ type: 'floor:lower-seat-hand', seat }),
    });
  }
  if (canTake) {
    actions.push({
      id: 'take',
      label: care('takeNamed', { name }),
      icon: DoorOpen,
      onAction: () => void command({ type: 'care:take', seat }),
    });
  }
  actions.push(...screenActions);
  if (canRemove) {
    actions.push({
      id: 'remove',
      label: t('remove'),
      icon: UserMinus,
      danger: true,
      onAction: () => setRemoving(true),
    });
  }
  if (actions.length === 0) return null;
  return (
    <span className={styles.menu} data-menu>
      <Menu label={t('menu', { name })} actions={actions}>
        <IconButton icon={EllipsisVertical} label={t('menu', { name })} />
      </Menu>
      <ConfirmDialog
        isOpen={removing}
        title={t('removeTitle', { name })}
        confirm={t('removeConfirm')}
        danger
        onClose={() => setRemoving(false)}
        onConfirm={() => void command({ type: 'floor:remove', seat })}
      >
        {t('removeWords', { name })}
      </ConfirmDialog>
    </span>
  );
}
