import { agendaItemText } from '@rapport/shared/content/agenda-templates.ts';
import type { ReadyCard, ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';
import { contentTexts } from '@rapport/shared/content/texts.ts';
import { factsOf } from '../core/facts.ts';
import type { RoomState } from '../core/state.ts';
import type { AgendaItem } from './plan.ts';

/** What an item is called: as it was edited, else as its template says. */
export function itemTitle(state: RoomState, item: AgendaItem, locale: string): string {
  if (item.title !== undefined && item.title !== '') return item.title;
  return templateText(state, item, locale)?.title ?? contentTexts(locale).untitled;
}

/** What the item's template says of it; nothing for one that a facilitator added. */
export function templateText(state: RoomState, { key }: AgendaItem, locale: string) {
  const text = key === undefined ? undefined : contentTexts(locale).agenda[key];
  return text && agendaItemText(text, factsOf(state).format);
}

/** What lies ready, with the library's cards called as they are today. */
export function readyInWords(thing: ReadyThing, locale: string): ReadyThing {
  if (thing.kind === 'poll' || !thing.card) return thing;
  return { ...thing, card: inWords(thing.card, locale) };
}

const inWords = (card: ReadyCard, locale: string): ReadyCard => ({
  ...card,
  title: (card.own ? undefined : contentTexts(locale).cards[card.id]?.title) ?? card.title,
});
