import type { CardPhase } from '@rapport/shared/contract/practice.ts';
import type { CardSummary } from '@rapport/shared/contract/rest.ts';
import { PHASES } from '../../../parts/cards/choices.ts';
import { filterCards } from '../../../parts/cards/filter-cards.ts';

/** Something that people in a breakout can do, as it is offered. */
export interface TaskOption {
  readonly kind: 'item' | 'card' | 'own-card';
  readonly id: string;
  readonly title: string;
  /** What there is to know of an exercise. */
  readonly card?: CardSummary;
}

/** What is offered together: items of the agenda, the practice's own cards, or those of a phase. */
export interface TaskGroup {
  readonly kind: 'agenda' | 'own' | CardPhase;
  readonly options: readonly TaskOption[];
}

/**
 * What can be done in breakouts and fits the words that are looked for, each once, in groups: a
 * card of several phases stands with those of the phase that the course is in.
 */
export function taskGroups(
  cards: readonly CardSummary[],
  items: readonly { readonly id: string; readonly title: string }[],
  text: string,
  phase?: CardPhase,
): TaskGroup[] {
  const words = text.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const fitting = items.filter(({ title }) =>
    words.every((word) => title.toLocaleLowerCase().includes(word)),
  );
  const found = filterCards(cards, { text, show: '', area: '', phase: '', intensity: '' });
  const phases = phase ? [phase, ...PHASES.filter((other) => other !== phase)] : PHASES;
  const placeOf = ({ phases: suits }: CardSummary) =>
    phases.find((one) => suits.includes(one)) ?? phases[0];
  return [
    {
      kind: 'agenda' as const,
      options: fitting.map(({ id, title }) => ({ kind: 'item' as const, id, title })),
    },
    { kind: 'own' as const, options: found.filter(({ own }) => own).map(optionOf) },
    ...phases.map((one) => ({
      kind: one,
      options: found.filter((card) => !card.own && placeOf(card) === one).map(optionOf),
    })),
  ].filter(({ options }) => options.length > 0);
}

const optionOf = (card: CardSummary): TaskOption => ({
  kind: card.own ? 'own-card' : 'card',
  id: card.id,
  title: card.title,
  card,
});
