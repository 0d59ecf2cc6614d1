import type { WholeCard } from '@rapport/shared/contract/card.ts';
import type { CardSummary, OwnCard } from '@rapport/shared/contract/rest.ts';
import { useTranslations } from 'use-intl';
import styles from './CardFacts.module.css';

/** A card in a line: whose it is, area, phases, length, intensity. */
export function CardFacts({
  card,
  minutes,
  own,
}: {
  card: Pick<WholeCard, 'area' | 'phases' | 'intensity'> & Pick<CardSummary, 'only'>;
  /** 0 where nothing of it is timed. */
  minutes: number;
  own?: OwnCard;
}) {
  const t = useTranslations('cards');
  const common = useTranslations('common');
  const facts = [
    t(`area.${card.area}`),
    ...card.phases.map((phase) => common(`phase.${phase}`)),
    minutes > 0 ? t('minutes', { minutes: Math.round(minutes) }) : t('untimed'),
    t('intensity', { level: card.intensity }),
    ...(card.only === undefined ? [] : [t(`only.${card.only}`)]),
  ];
  return (
    <span className={styles.facts}>
      {own && <Whose own={own} />}
      <span>{facts.join(' · ')}</span>
    </span>
  );
}

function Whose({ own: { mine, shared, author } }: { own: OwnCard }) {
  const t = useTranslations('cards');
  const words = mine
    ? t(shared ? 'mineShared' : 'mine')
    : author === ''
      ? t('byPractice')
      : t('by', { author });
  return <span className={styles.whose}>{words}</span>;
}
