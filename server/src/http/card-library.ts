import type { Approach } from '@rapport/shared/contract/practice.ts';
import type { CardSummary } from '@rapport/shared/contract/exercise.ts';
import type { CardLibrary } from '@rapport/shared/contract/rest.ts';
import type { Card } from '@rapport/shared/content/card.ts';
import { cards } from '@rapport/shared/content/cards.ts';
import { contentTexts } from '@rapport/shared/content/texts.ts';

/** The cards for an approach, as those who lead see them when they choose one. */
export function cardLibrary(approach: Approach): CardLibrary {
  return { cards: cards.filter((card) => card.approaches.includes(approach)).flatMap(summary) };
}

function summary({ id, area, phases, intensity, seconds, roles }: Card): CardSummary[] {
  const text = contentTexts('en').cards[id];
  if (!text) return [];
  const { title, scenario, caution } = text;
  return [
    {
      id,
      title,
      area,
      phases: [...phases],
      intensity,
      minutes: seconds / 60,
      scenario,
      roles: roles.flatMap((role) => text.roles[role.id]?.name ?? []),
      ...(caution !== undefined && { caution }),
    },
  ];
}
