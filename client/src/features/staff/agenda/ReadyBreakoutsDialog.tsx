import type { ReadyCard, ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';
import { BREAKOUT_LIMITS } from '@rapport/shared/contract/room/breakout-limits.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CardSource } from '../../../http/cards.ts';
import { useLibrary } from '../../../parts/cards/use-library.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { wholeNumber } from './whole-number.ts';

type Breakouts = Extract<ReadyThing, { kind: 'breakouts' }>;

const BLANK: Breakouts = { kind: 'breakouts', size: 2, minutes: 10, comeBack: true };

/** Breakouts to lie ready: how large and how long they are, and what is done in them. */
export function ReadyBreakoutsDialog({
  source,
  thing = BLANK,
  onDone,
  onClose,
}: {
  source: CardSource;
  thing: Breakouts | undefined;
  onDone: (thing: Breakouts) => void;
  onClose: () => void;
}) {
  const t = useTranslations('prepare.breakouts');
  const tPrepare = useTranslations('prepare');
  const { library } = useLibrary(source);
  const [size, setSize] = useState(thing.size);
  const [typed, setTyped] = useState(String(thing.minutes));
  const [comeBack, setComeBack] = useState(thing.comeBack);
  const [card, setCard] = useState<ReadyCard | undefined>(thing.card);
  const minutes = wholeNumber(typed, BREAKOUT_LIMITS.minutes);
  const cards: ReadyCard[] = (library?.cards ?? []).map(({ id, title, own }) => ({
    id,
    title,
    own: own !== undefined,
  }));
  // Laid ready by a colleague out of cards of their own, or put away since.
  if (card && !cards.some(({ id }) => id === card.id)) cards.push(card);
  const done = () => {
    if (minutes === undefined) return;
    onDone({ kind: 'breakouts', size, minutes, comeBack, ...(card && { card }) });
  };
  return (
    <FormDialog
      title={t('title')}
      submit={tPrepare('done')}
      onSubmit={done}
      onClose={onClose}
      isDisabled={minutes === undefined}
    >
      <p>{t('words')}</p>
      <Select
        label={t('size')}
        value={String(size)}
        options={[
          { value: '2', label: t('pairs') },
          { value: '3', label: t('trios') },
        ]}
        onChange={(value) => setSize(value === '3' ? 3 : 2)}
      />
      <TextField
        label={t('minutes')}
        value={typed}
        onChange={setTyped}
        inputMode="numeric"
        error={
          minutes === undefined ? t('minutesWrong', { most: BREAKOUT_LIMITS.minutes }) : undefined
        }
      />
      <Select
        label={t('task')}
        value={card?.id ?? ''}
        options={[
          { value: '', label: t('talk') },
          ...cards.map(({ id, title }) => ({ value: id, label: t('exercise', { title }) })),
        ]}
        onChange={(value) => setCard(cards.find(({ id }) => id === value))}
      />
      <Checkbox checked={comeBack} onChange={setComeBack}>
        {t('comeBack')}
      </Checkbox>
    </FormDialog>
  );
}
