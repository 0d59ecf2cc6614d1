import type { Card } from './card.ts';
import { anyArea } from './library/any-area.ts';
import { dispute } from './library/dispute.ts';
import { grief } from './library/grief.ts';
import { sensitivity } from './library/sensitivity.ts';
import { transition } from './library/transition.ts';

/** The library, in the order in which it is shown: by problem area, then what serves them all. */
export const cards: readonly Card[] = [
  ...grief,
  ...dispute,
  ...transition,
  ...sensitivity,
  ...anyArea,
];

const index: ReadonlyMap<string, Card> = new Map(cards.map((card) => [card.id, card]));

/** The card with this id; `undefined` where the library has none. */
export const cardById = (id: string): Card | undefined => index.get(id);
