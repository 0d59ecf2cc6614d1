import type { AgendaItemView } from '@rapport/shared/contract/room/agenda.ts';
import {
  ArrowDown,
  ArrowUp,
  CornerDownRight,
  EllipsisVertical,
  EyeOff,
  Pencil,
  RotateCcw,
} from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu, type MenuAction } from '../../../ui/Menu.tsx';
import { useCan, useRoom } from '../session/room-context.ts';

/** What can be done with one item of the agenda. */
export function AgendaItemMenu({
  item,
  onEdit,
  onUp,
  onDown,
}: {
  item: AgendaItemView;
  onEdit: () => void;
  /** Absent where it is first or last already. */
  onUp?: () => void;
  onDown?: () => void;
}) {
  const t = useTranslations('room.agenda');
  const { command } = useRoom();
  const canGo = useCan('agenda:go-to');
  const canSkip = useCan('agenda:skip');
  const canUnskip = useCan('agenda:unskip');
  const canEdit = useCan('agenda:edit');
  const { id, title, state } = item;
  const actions: MenuAction[] = [];
  if (canGo && state !== 'current') {
    actions.push({
      id: 'go-to',
      label: t('goTo'),
      icon: CornerDownRight,
      onAction: () => void command({ type: 'agenda:go-to', item: id }),
    });
  }
  if (canEdit) actions.push({ id: 'edit', label: t('edit'), icon: Pencil, onAction: onEdit });
  if (canUnskip && state === 'skipped') {
    actions.push({
      id: 'unskip',
      label: t('unskip'),
      icon: RotateCcw,
      onAction: () => void command({ type: 'agenda:unskip', item: id }),
    });
  }
  if (canSkip && state === 'ahead') {
    actions.push({
      id: 'skip',
      label: t('skip'),
      icon: EyeOff,
      onAction: () => void command({ type: 'agenda:skip', item: id }),
    });
  }
  if (onUp) actions.push({ id: 'up', label: t('up'), icon: ArrowUp, onAction: onUp });
  if (onDown) actions.push({ id: 'down', label: t('down'), icon: ArrowDown, onAction: onDown });
  return (
    <Menu label={t('actions', { title })} actions={actions}>
      <IconButton icon={EllipsisVertical} label={t('actions', { title })} />
    </Menu>
  );
}
