import { BOARD_LIMITS } from '@rapport/shared/contract/room/board-limits.ts';
import type { BoardView } from '@rapport/shared/contract/room/board.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useRoom } from '../session/room-context.ts';
import styles from './DescribeDialog.module.css';
import { useBoardNames } from './board-names.ts';

/** Says what the exchange is about, and what the two in it are called. */
export function DescribeDialog({
  board,
  onClose,
}: {
  board: Pick<BoardView, 'title' | 'self' | 'other'>;
  onClose: () => void;
}) {
  const t = useTranslations('room.board');
  const common = useTranslations('common');
  const { command } = useRoom();
  const usual = useBoardNames(board);
  const [title, setTitle] = useState(board.title);
  const [self, setSelf] = useState(usual.self);
  const [other, setOther] = useState(usual.other);
  const save = () => {
    if (self.trim() === '' || other.trim() === '') return;
    void command({ type: 'board:describe', title, self, other });
    onClose();
  };
  return (
    <Dialog
      title={t('describe')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button variant="primary" onPress={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={t('self')}
          value={self}
          onChange={setSelf}
          maxLength={BOARD_LIMITS.name}
          autoFocus
        />
        <TextField
          label={t('other')}
          value={other}
          onChange={setOther}
          maxLength={BOARD_LIMITS.name}
        />
        <TextField
          label={t('describeTitle')}
          value={title}
          onChange={setTitle}
          maxLength={BOARD_LIMITS.title}
        />
        {/* Lets the Enter key save from each field. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
