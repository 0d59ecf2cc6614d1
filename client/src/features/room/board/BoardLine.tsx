import type { BoardField, BoardLine as Line } from '@rapport/shared/contract/room/board.ts';
import { ChevronRight, EllipsisVertical } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu, type MenuAction } from '../../../ui/Menu.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useCan, useRoom } from '../session/room-context.ts';
import { BoardText } from './BoardText.tsx';
import styles from './BoardLine.module.css';

const FIELDS: readonly BoardField[] = ['said', 'meant', 'heard', 'felt', 'instead'];

/** One line of the exchange: what was said, and all that is found out about it. */
export function BoardLine({
  line,
  number,
  name,
  isNewest,
}: {
  line: Line;
  number: number;
  name: string;
  isNewest: boolean;
}) {
  const t = useTranslations('room.board');
  // The newest is what one works at; the others fold away until they are wanted.
  const [open, setOpen] = useState(isNewest);
  const filled = FIELDS.slice(1).filter((field) => line[field] !== '');
  return (
    <li className={styles.line} data-side={line.side} aria-label={t('line', { number, name })}>
      <div className={styles.head}>
        <h3>{name}</h3>
        <Actions line={line} number={number} />
      </div>
      <BoardText line={line} field="said" number={number} />
      <details
        className={styles.more}
        open={open}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>
          <ChevronRight aria-hidden />
          <span>
            {FIELDS.slice(1)
              .map((field) => t(`field.${field}`))
              .join(' · ')}
          </span>
          {filled.length > 0 && <span className={styles.count}>{`${filled.length}/4`}</span>}
        </summary>
        {FIELDS.slice(1).map((field) => (
          <BoardText key={field} line={line} field={field} number={number} />
        ))}
      </details>
    </li>
  );
}

function Actions({ line, number }: { line: Line; number: number }) {
  const t = useTranslations('room.board');
  const { command } = useRoom();
  const canTurn = useCan('board:turn');
  const canAdd = useCan('board:add');
  const canRemove = useCan('board:remove');
  const [removing, setRemoving] = useState(false);
  const isEmpty = FIELDS.every((field) => line[field] === '');
  const remove = () => void command({ type: 'board:remove', line: line.id });
  const actions: MenuAction[] = [];
  if (canTurn) {
    actions.push({
      id: 'turn',
      label: t('turn'),
      onAction: () => void command({ type: 'board:turn', line: line.id }),
    });
  }
  if (canAdd) {
    actions.push({
      id: 'insert',
      label: t('insert'),
      onAction: () =>
        void command({
          type: 'board:add',
          side: line.side === 'self' ? 'other' : 'self',
          before: line.id,
        }),
    });
  }
  if (canRemove) {
    actions.push({
      id: 'remove',
      label: t('remove'),
      danger: true,
      onAction: () => (isEmpty ? remove() : setRemoving(true)),
    });
  }
  if (actions.length === 0) return null;
  const label = t('actions', { number });
  return (
    <>
      <Menu label={label} actions={actions}>
        <IconButton icon={EllipsisVertical} label={label} />
      </Menu>
      <ConfirmDialog
        isOpen={removing}
        title={t('removeTitle')}
        confirm={t('remove')}
        danger
        onClose={() => setRemoving(false)}
        onConfirm={remove}
      >
        {t('removeWords')}
      </ConfirmDialog>
    </>
  );
}
