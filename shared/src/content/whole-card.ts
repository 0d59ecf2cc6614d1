import type { WholeCard } from '../contract/card.ts';
import type { Card } from './card.ts';
import { contentTexts } from './texts.ts';

/** A card of the library with its words in the language of `locale`; none where it has none. */
export function wholeCardOf(card: Card, locale: string): WholeCard | undefined {
  const text = contentTexts(locale).cards[card.id];
  if (!text) return undefined;
  const { title, scenario, caution, aim, prompts, observe, debrief } = text;
  return {
    id: card.id,
    title,
    area: card.area,
    phases: [...card.phases],
    intensity: card.intensity,
    scenario,
    ...(caution === undefined ? {} : { caution }),
    ...(aim === undefined ? {} : { aim }),
    roles: card.roles.flatMap((role) => {
      const words = text.roles[role.id];
      return words ? [{ ...role, ...words }] : [];
    }),
    steps: card.steps.map((step) => ({ ...step })),
    prompts: [...prompts],
    observe,
    debrief: [...debrief],
  };
}
