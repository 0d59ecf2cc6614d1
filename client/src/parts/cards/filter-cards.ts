import type { CardSummary } from '@rapport/shared/contract/rest.ts';

/** What is looked for; an empty value is no condition. */
export interface CardFilter {
  text: string;
  /** `favourites` or `own`. */
  show: string;
  area: string;
  phase: string;
  /** No card more intense than this, as a number from 1 to 3. */
  intensity: string;
}

/** The cards that fit. A card for any area fits every area. */
export function filterCards(
  cards: readonly CardSummary[],
  { text, show, area, phase, intensity }: CardFilter,
): CardSummary[] {
  const words = text.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return cards.filter((card) => {
    const { title, scenario, roles, own } = card;
    const said = [title, scenario, ...roles, own?.author ?? ''].join(' ').toLocaleLowerCase();
    return (
      words.every((word) => said.includes(word)) &&
      (show !== 'favourites' || card.favourite) &&
      (show !== 'own' || own !== undefined) &&
      (area === '' || card.area === area || card.area === 'any') &&
      (intensity === '' || card.intensity <= Number(intensity)) &&
      (phase === '' || card.phases.some((one) => one === phase))
    );
  });
}
