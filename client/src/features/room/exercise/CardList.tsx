import type { CardSummary } from '@rapport/shared/contract/exercise.ts';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslations } from 'use-intl/react';
import { cx } from '../../../ui/cx.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useView } from '../session/room-context.ts';
import styles from './CardList.module.css';
import { CardFacts } from './CardPreview.tsx';
import { filterCards, type CardFilter } from './filter-cards.ts';

const AREAS = ['grief', 'dispute', 'transition', 'sensitivity', 'any'] as const;
/** A limit of 3 would be none. */
const INTENSITIES = [1, 2] as const;
const PHASES = ['initial', 'middle', 'ending'] as const;

/** The cards that fit what one looks for. */
export function CardList({
  cards,
  onChoose,
}: {
  cards: readonly CardSummary[];
  onChoose: (card: CardSummary) => void;
}) {
  const t = useTranslations('room.exercise');
  const common = useTranslations('common');
  // What fits this session stands first to hand; all others are one choice away.
  const phase = useView(({ session }) => session.phase);
  const [filter, setFilter] = useState<CardFilter>({
    text: '',
    area: '',
    phase: phase ?? '',
    intensity: '',
  });
  const found = filterCards(cards, filter);
  return (
    <>
      <div className={styles.filters}>
        <TextField
          label={t('library.search')}
          value={filter.text}
          onChange={(text) => setFilter({ ...filter, text })}
        />
        <Select
          label={t('library.intensity')}
          value={filter.intensity}
          options={[
            { value: '', label: t('library.all') },
            ...INTENSITIES.map((level) => ({
              value: String(level),
              label: t('library.upTo', { level }),
            })),
          ]}
          onChange={(intensity) => setFilter({ ...filter, intensity })}
        />
        <Select
          label={t('library.area')}
          value={filter.area}
          options={[
            { value: '', label: t('library.all') },
            ...AREAS.map((value) => ({ value, label: t(`area.${value}`) })),
          ]}
          onChange={(area) => setFilter({ ...filter, area })}
        />
        <Select
          label={t('library.phase')}
          value={filter.phase}
          options={[
            { value: '', label: t('library.allPhases') },
            ...PHASES.map((value) => ({ value, label: common(`phase.${value}`) })),
          ]}
          onChange={(value) => setFilter({ ...filter, phase: value })}
        />
      </div>
      <p role="status" className={styles.count}>
        {found.length === 0 ? t('library.none') : t('library.count', { count: found.length })}
      </p>
      <ul className={styles.cards}>
        {found.map((card) => (
          <li key={card.id}>
            <AriaButton className={cx(styles.card)} onPress={() => onChoose(card)}>
              <span className={styles.title}>{card.title}</span>
              <CardFacts card={card} />
              <span className={styles.scene}>{card.scenario}</span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </>
  );
}
