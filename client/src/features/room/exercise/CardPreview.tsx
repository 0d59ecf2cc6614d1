import type { CardSummary } from '@rapport/shared/contract/exercise.ts';
import { useTranslations } from 'use-intl/react';
import { Notice } from '../../../ui/Notice.tsx';
import styles from './CardList.module.css';

/** A card to read before it is chosen. */
export function CardPreview({ card }: { card: CardSummary }) {
  const t = useTranslations('room.exercise.library');
  return (
    <div className={styles.preview}>
      <CardFacts card={card} />
      <h3>{t('scene')}</h3>
      <p>{card.scenario}</p>
      <p>{t('roles', { roles: card.roles.join(', ') })}</p>
      {card.caution !== undefined && (
        <Notice tone="warn" title={t('caution')}>
          {card.caution}
        </Notice>
      )}
    </div>
  );
}

/** A card in a line: area, phases, length, intensity. */
export function CardFacts({ card }: { card: CardSummary }) {
  const t = useTranslations('room.exercise');
  const common = useTranslations('common');
  const facts = [
    t(`area.${card.area}`),
    ...card.phases.map((phase) => common(`phase.${phase}`)),
    t('library.minutes', { minutes: Math.round(card.minutes) }),
    t('intensity', { level: card.intensity }),
  ];
  return <span className={styles.facts}>{facts.join(' · ')}</span>;
}
