import { cardPhaseOf } from '@rapport/shared/rules/phases.ts';
import { Suspense } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ChosenCard } from '../../../parts/cards/CardReader.tsx';
import type { Unsaved } from '../../../parts/cards/unsaved.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { lazyPart } from '../../../ui/lazy-part.tsx';
import { Part } from '../../../ui/Part.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';

// For facilitators alone: nobody else's phone loads it.
const CardBrowser = lazyPart(
  async () => (await import('../../../parts/cards/CardBrowser.tsx')).CardBrowser,
);

/** The library of exercises: finding one, reading it, and putting it on the table. */
export function CardLibraryDialog({
  isOpen,
  write,
  onClose,
}: {
  isOpen: boolean;
  /** A card to be written, where one has come to write it. */
  write?: Unsaved | undefined;
  onClose: () => void;
}) {
  const t = useTranslations('cards');
  const common = useTranslations('common');
  const { command, cards } = useRoom();
  // While one exercise is under way, others can be read and written, not begun.
  const free = useCan('exercise:choose');
  const phase = useView(({ session }) => session.phase);
  const use = ({ card, own }: ChosenCard) => {
    void command(
      own ? { type: 'exercise:choose-own', card } : { type: 'exercise:choose', card: card.id },
    );
    onClose();
  };
  return (
    <Dialog title={t('title')} size="large" isOpen={isOpen} onClose={onClose}>
      <Part>
        <Suspense fallback={<Spinner label={common('loading')} />}>
          <CardBrowser
            source={cards}
            phase={phase ? cardPhaseOf(phase) : ''}
            {...(write && { write })}
            {...(free && { onUse: use })}
          />
        </Suspense>
      </Part>
    </Dialog>
  );
}
