import { BOARD_LIMITS } from '@rapport/shared/contract/room/board-limits.ts';
import type { BoardView } from '@rapport/shared/contract/room/board.ts';
import { useTranslations } from 'use-intl/react';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useDraft } from '../session/use-draft.ts';
import { useRoom } from '../session/room-context.ts';
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
  const { command } = useRoom();
  const usual = useBoardNames(board);
  const title = useDraft('board title', board.title);
  const self = useDraft('board self', usual.self);
  const other = useDraft('board other', usual.other);
  const close = () => {
    for (const draft of [title, self, other]) draft.forget();
    onClose();
  };
  const save = () => {
    if (self.text.trim() === '' || other.text.trim() === '') return;
    void command({
      type: 'board:describe',
      title: title.text,
      self: self.text,
      other: other.text,
    });
    close();
  };
  return (
    <FormDialog title={t('describe')} submit={t('save')} onSubmit={save} onClose={close}>
      <TextField
        label={t('self')}
        value={self.text}
        onChange={self.write}
        maxLength={BOARD_LIMITS.name}
        autoFocus
      />
      <TextField
        label={t('other')}
        value={other.text}
        onChange={other.write}
        maxLength={BOARD_LIMITS.name}
      />
      <TextField
        label={t('describeTitle')}
        value={title.text}
        onChange={title.write}
        maxLength={BOARD_LIMITS.title}
      />
    </FormDialog>
  );
}
