import { Theater } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { randomId } from '../../../realtime/random-id.ts';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { BLANKS, cardFromBoard } from './card-from-board.ts';
import { useBoardNames } from './board-names.ts';
import styles from './RehearseButton.module.css';

const NOTHING = { open: false, title: '', self: '', other: '', lines: [] };

/** From the board to the table in one press: for those who lead. */
export function RehearseButton() {
  const t = useTranslations('room.board');
  const words = useTranslations('room.board.card');
  const { command } = useRoom();
  const board = useView((view) => view.board) ?? NOTHING;
  const phase = useView(({ session }) => session.phase);
  const can = useCan('exercise:choose-own');
  const leads = useCan('exercise:end');
  const names = useBoardNames(board);
  if (board.lines.length === 0) return null;
  if (!can) return leads ? <p className={styles.words}>{t('playLater')}</p> : null;
  const play = () => {
    const { title, lines } = board;
    const card = cardFromBoard(
      { title: title === '' ? t('untitled') : title, ...names, lines },
      { id: randomId(), phase: phase ?? 'middle' },
      (key, blanks) => words(key, { ...BLANKS, ...blanks }),
    );
    void command({ type: 'exercise:choose-own', card });
  };
  return (
    <div className={styles.rehearse}>
      <Button variant="primary" size="large" wide icon={Theater} onPress={play}>
        {t('play')}
      </Button>
      <p className={styles.words}>{t('playWords')}</p>
    </div>
  );
}
