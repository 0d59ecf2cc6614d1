import type { BoardSide } from '@rapport/shared/contract/room/board.ts';
import { Archive, Eraser, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { useBoardNames } from './board-names.ts';
import { BoardLine } from './BoardLine.tsx';
import styles from './Board.module.css';
import { DescribeDialog } from './DescribeDialog.tsx';
import { Orphans } from './Orphans.tsx';
import { RehearseButton } from './RehearseButton.tsx';

const NOTHING = { open: false, title: '', self: '', other: '', lines: [] };

/** One exchange, line by line, filled in together. */
export function Board() {
  const t = useTranslations('room.board');
  const { command } = useRoom();
  const board = useView((view) => view.board) ?? NOTHING;
  const names = useBoardNames(board);
  const canAdd = useCan('board:add');
  const canPutAside = useCan('board:put-aside');
  const canClear = useCan('board:clear');
  const canDescribe = useCan('board:describe');
  const [asking, setAsking] = useState<'describe' | 'clear'>();
  const close = () => setAsking(undefined);
  const { lines, title } = board;
  // Whose turn it would be comes first: an exchange goes to and fro.
  const first: BoardSide = lines.at(-1)?.side === 'self' ? 'other' : 'self';
  const sides: readonly BoardSide[] = first === 'self' ? ['self', 'other'] : ['other', 'self'];
  return (
    <>
      <header className={styles.header}>
        <h2>{title === '' ? t('untitled') : title}</h2>
        {canDescribe && (
          <Button variant="quiet" icon={Pencil} onPress={() => setAsking('describe')}>
            {t('describe')}
          </Button>
        )}
      </header>
      <p className={styles.soft}>{t('fate')}</p>
      {lines.length === 0 && <p className={styles.soft}>{t('empty')}</p>}
      <ol className={styles.lines} aria-label={t('lines')}>
        {lines.map((line, index) => (
          <BoardLine
            key={line.id}
            line={line}
            number={index + 1}
            name={names[line.side]}
            isNewest={index === lines.length - 1}
          />
        ))}
      </ol>
      <Orphans />
      {canAdd && (
        <div className={styles.row}>
          {sides.map((side) => (
            <Button
              key={side}
              icon={Plus}
              onPress={() => void command({ type: 'board:add', side })}
            >
              {t('addBy', { name: names[side] })}
            </Button>
          ))}
        </div>
      )}
      <RehearseButton />
      <div className={styles.row}>
        {canPutAside && (
          <Button
            variant="quiet"
            icon={Archive}
            onPress={() => void command({ type: 'board:put-aside' })}
          >
            {t('putAside')}
          </Button>
        )}
        {canClear && lines.length > 0 && (
          <Button variant="quiet" icon={Eraser} onPress={() => setAsking('clear')}>
            {t('clear')}
          </Button>
        )}
      </div>
      {asking === 'describe' && <DescribeDialog board={board} onClose={close} />}
      <ConfirmDialog
        isOpen={asking === 'clear'}
        title={t('clearTitle')}
        confirm={t('clear')}
        danger
        onClose={close}
        onConfirm={() => void command({ type: 'board:clear' })}
      >
        {t('clearWords')}
      </ConfirmDialog>
    </>
  );
}
