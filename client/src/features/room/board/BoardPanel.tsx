import { MessagesSquare } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { Board } from './Board.tsx';
import styles from './BoardPanel.module.css';

/** The communication board of the gathering that the viewer is in. */
export function BoardPanel() {
  const t = useTranslations('room.board');
  const open = useView(({ board }) => board?.open === true);
  return (
    <section className={styles.panel} aria-label={t('label')}>
      {open ? <Board /> : <None />}
    </section>
  );
}

function None() {
  const t = useTranslations('room.board');
  const { command } = useRoom();
  const canOpen = useCan('board:open');
  const started = useView(({ board }) => (board?.lines.length ?? 0) > 0);
  return (
    <div className={styles.none}>
      <h2>{t('none')}</h2>
      <p>{t('noneWords')}</p>
      {canOpen && (
        <Button
          variant="primary"
          size="large"
          icon={MessagesSquare}
          onPress={() => void command({ type: 'board:open' })}
        >
          {t(started ? 'openAgain' : 'open')}
        </Button>
      )}
      <Kept />
    </div>
  );
}

/** What was filled in in breakouts: for facilitators, to be shown to everyone. */
function Kept() {
  const t = useTranslations('room.board');
  const { command } = useRoom();
  const kept = useView(({ board }) => board?.kept);
  const canBring = useCan('board:bring');
  if (!canBring || !kept) return null;
  return (
    <>
      <h3>{t('kept')}</h3>
      <ul className={styles.kept}>
        {kept.map(({ id, title, lines }) => (
          <li key={id}>
            <Button onPress={() => void command({ type: 'board:bring', board: id })}>
              {t('bring', { title: title === '' ? t('untitled') : title, count: lines })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
