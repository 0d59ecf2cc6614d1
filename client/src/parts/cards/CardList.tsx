import type { CardSummary } from '@rapport/shared/contract/rest.ts';
import { PenLine, Star } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ToggleButton } from '../../ui/ToggleButton.tsx';
import { AREAS, PHASES } from './choices.ts';
import { CardFacts } from './CardFacts.tsx';
import styles from './CardList.module.css';
import { filterCards, type CardFilter } from './filter-cards.ts';

const SHOWN = ['favourites', 'own'] as const;
/** A limit of 3 would be none. */
const INTENSITIES = [1, 2] as const;

/** The cards that fit what one looks for. */
export function CardList({
  cards,
  phase,
  onRead,
  onMark,
  onWrite,
}: {
  cards: readonly CardSummary[];
  /** What is looked for at first. */
  phase: string;
  onRead: (card: CardSummary) => void;
  onMark: (card: CardSummary, favourite: boolean) => void;
  onWrite: () => void;
}) {
  const t = useTranslations('cards');
  const common = useTranslations('common');
  const [filter, setFilter] = useState<CardFilter>({
    text: '',
    show: '',
    area: '',
    phase,
    intensity: '',
  });
  const found = filterCards(cards, filter);
  const nothing =
    filter.show === 'favourites' && !cards.some((card) => card.favourite)
      ? t('noFavourites')
      : filter.show === 'own' && !cards.some((card) => card.own)
        ? t('noOwn')
        : t('none');
  return (
    <>
      <div className={styles.filters}>
        <TextField
          label={t('search')}
          value={filter.text}
          onChange={(text) => setFilter({ ...filter, text })}
        />
        <Select
          label={t('show')}
          value={filter.show}
          options={[
            { value: '', label: t('shown.all') },
            ...SHOWN.map((value) => ({ value, label: t(`shown.${value}`) })),
          ]}
          // Who looks for what they marked or wrote looks for it whatever the phase.
          onChange={(show) => setFilter({ ...filter, show, phase: show === '' ? phase : '' })}
        />
        <Select
          label={t('intensityLabel')}
          value={filter.intensity}
          options={[
            { value: '', label: t('all') },
            ...INTENSITIES.map((level) => ({ value: String(level), label: t('upTo', { level }) })),
          ]}
          onChange={(intensity) => setFilter({ ...filter, intensity })}
        />
        <Select
          label={t('areaLabel')}
          value={filter.area}
          options={[
            { value: '', label: t('all') },
            ...AREAS.map((value) => ({ value, label: t(`area.${value}`) })),
          ]}
          onChange={(area) => setFilter({ ...filter, area })}
        />
        <Select
          label={t('phaseLabel')}
          value={filter.phase}
          options={[
            { value: '', label: t('allPhases') },
            ...PHASES.map((value) => ({ value, label: common(`phase.${value}`) })),
          ]}
          onChange={(value) => setFilter({ ...filter, phase: value })}
        />
      </div>
      <div className={styles.above}>
        <p role="status" className={styles.count}>
          {found.length === 0 ? nothing : t('count', { count: found.length })}
        </p>
        <Button variant="quiet" icon={PenLine} onPress={onWrite}>
          {t('write')}
        </Button>
      </div>
      <ul className={styles.cards}>
        {found.map((card) => (
          <li key={card.id} data-card={card.id} className={styles.item}>
            <AriaButton className={cx(styles.card)} onPress={() => onRead(card)}>
              <span className={styles.title}>{card.title}</span>
              <CardFacts card={card} minutes={card.minutes} {...(card.own && { own: card.own })} />
              <span className={styles.scene}>{card.scenario}</span>
            </AriaButton>
            <span className={styles.star}>
              <ToggleButton
                label={t('favouriteNamed', { title: card.title })}
                onIcon={Star}
                offIcon={Star}
                iconOnly
                isSelected={card.favourite}
                onChange={(favourite) => onMark(card, favourite)}
              />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
