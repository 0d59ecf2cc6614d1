import { useTranslations } from 'use-intl/react';
import { CardBrowser } from '../../../parts/cards/CardBrowser.tsx';
import type { ChosenCard } from '../../../parts/cards/CardReader.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useRoom, useView } from '../session/room-context.ts';

/** The library of exercises: finding one, reading it, and putting it on the table. */
export function CardLibraryDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('cards');
  const { command, cards } = useRoom();
  const phase = useView(({ session }) => session.phase);
  const use = ({ card, own }: ChosenCard) => {
    void command(
      own ? { type: 'exercise:choose-own', card } : { type: 'exercise:choose', card: card.id },
    );
    onClose();
  };
  return (
    <Dialog title={t('title')} size="large" isOpen={isOpen} onClose={onClose}>
      <CardBrowser source={cards} phase={phase ?? ''} onUse={use} />
    </Dialog>
  );
}
