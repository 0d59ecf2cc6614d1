import { cardPhaseOf } from '@rapport/shared/rules/phases.ts';
import { BookmarkPlus, Theater } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { draftOf } from '../../../parts/cards/card-draft.ts';
import type { Unsaved } from '../../../parts/cards/unsaved.ts';
import { Button } from '../../../ui/Button.tsx';
import { randomId } from '../../../realtime/random-id.ts';
import { CardLibraryDialog } from '../exercise/CardLibraryDialog.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { BLANKS, cardFromBoard } from './card-from-board.ts';
import { useBoardNames } from './board-names.ts';
import styles from './RehearseButton.module.css';

const NOTHING = { open: false, title: '', self: '', other: '', lines: [] };

/** From the board to the table in one press, or to the exercises for another day. */
export function RehearseButton() {
  const t = useTranslations('room.board');
  const words = useTranslations('room.board.card');
  const { command } = useRoom();
  const board = useView((view) => view.board) ?? NOTHING;
  const phase = useView(({ session }) => session.phase);
  const can = useCan('exercise:choose-own');
  const leads = useView(({ me }) => me.leads);
  const names = useBoardNames(board);
  const [write, setWrite] = useState<Unsaved>();
  if (board.lines.length === 0 || !(can || leads)) return null;
  const make = () => {
    const { title, lines } = board;
    return cardFromBoard(
      { title: title === '' ? t('untitled') : title, ...names, lines },
      { id: randomId(), phase: cardPhaseOf(phase ?? 'middle') },
      (key, blanks) => words(key, { ...BLANKS, ...blanks }),
    );
  };
  return (
    <div className={styles.rehearse}>
      {can && (
        <Button
          variant="primary"
          size="large"
          wide
          icon={Theater}
          onPress={() => void command({ type: 'exercise:choose-own', card: make() })}
        >
          {t('play')}
        </Button>
      )}
      <p className={styles.words}>{t(can ? 'playWords' : 'playLater')}</p>
      <Button
        icon={BookmarkPlus}
        onPress={() => setWrite({ draft: draftOf(make(), false), revision: 0 })}
      >
        {t('keep')}
      </Button>
      <CardLibraryDialog
        isOpen={write !== undefined}
        write={write}
        onClose={() => setWrite(undefined)}
      />
    </div>
  );
}
