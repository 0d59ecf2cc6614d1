import type { ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { sessionCards, staffCards, type CardSource } from '../../../http/cards.ts';
import { CardBrowser } from '../../../parts/cards/CardBrowser.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ReadyBreakoutsDialog } from './ReadyBreakoutsDialog.tsx';
import { ReadyPollDialog } from './ReadyPollDialog.tsx';

/** Lays something of a kind ready, or changes what lies there. */
export function ReadyDialog({
  session,
  kind,
  thing,
  onDone,
  onClose,
}: {
  session: string | undefined;
  kind: ReadyThing['kind'];
  /** What is changed; nothing where it is new. */
  thing: ReadyThing | undefined;
  onDone: (thing: ReadyThing) => void;
  onClose: () => void;
}) {
  // The source is what its readers are loaded by: it stays the same.
  const [source] = useState(() => (session === undefined ? staffCards : sessionCards(session)));
  if (kind === 'poll') {
    return (
      <ReadyPollDialog
        thing={thing?.kind === kind ? thing : undefined}
        onDone={onDone}
        onClose={onClose}
      />
    );
  }
  if (kind === 'breakouts') {
    return (
      <ReadyBreakoutsDialog
        source={source}
        thing={thing?.kind === kind ? thing : undefined}
        onDone={onDone}
        onClose={onClose}
      />
    );
  }
  return <CardDialog source={source} onDone={onDone} onClose={onClose} />;
}

function CardDialog({
  source,
  onDone,
  onClose,
}: {
  source: CardSource;
  onDone: (thing: ReadyThing) => void;
  onClose: () => void;
}) {
  const t = useTranslations('prepare.card');
  return (
    <Dialog title={t('title')} size="large" isOpen onClose={onClose}>
      <CardBrowser
        source={source}
        onUse={({ card: { id, title }, own }) => onDone({ kind: 'card', card: { id, own, title } })}
      />
    </Dialog>
  );
}
