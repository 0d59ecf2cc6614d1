import type { CardSummary } from '@rapport/shared/contract/exercise.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useRoom } from '../session/room-context.ts';
import { CardList } from './CardList.tsx';
import { CardPreview } from './CardPreview.tsx';
import { useCards } from './use-cards.ts';

/** The library of exercises: finding one, reading it, and putting it on the table. */
export function CardLibraryDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('room.exercise.library');
  const { command } = useRoom();
  const [chosen, setChosen] = useState<CardSummary>();
  const close = () => {
    setChosen(undefined);
    onClose();
  };
  return (
    <Dialog
      title={chosen?.title ?? t('title')}
      size="large"
      isOpen={isOpen}
      onClose={close}
      actions={
        chosen && (
          <>
            <Button onPress={() => setChosen(undefined)}>{t('back')}</Button>
            <Button
              variant="primary"
              onPress={() => {
                void command({ type: 'exercise:choose', card: chosen.id });
                close();
              }}
            >
              {t('use')}
            </Button>
          </>
        )
      }
    >
      {chosen ? <CardPreview card={chosen} /> : <Library onChoose={setChosen} />}
    </Dialog>
  );
}

function Library({ onChoose }: { onChoose: (card: CardSummary) => void }) {
  const t = useTranslations('room.exercise.library');
  const common = useTranslations('common');
  const { cards, failed, retry } = useCards();
  if (failed) {
    return (
      <Notice
        tone="warn"
        announce="polite"
        title={t('failed')}
        actions={<Button onPress={retry}>{common('tryAgain')}</Button>}
      />
    );
  }
  if (!cards) return <Spinner label={common('loading')} />;
  return <CardList cards={cards} onChoose={onChoose} />;
}
