import type { StepKind } from '../contract/exercise-kinds.ts';
import type { AgendaItemText } from './agenda-templates.ts';
import type { CardText, StepText } from './card.ts';
import { agenda } from './en/agenda.ts';
import { cardTexts } from './en/cards.ts';
import { exclusions, observe, optOut, stepTexts } from './en/steps.ts';

/** All words of the agenda templates and the card library in one language. */
export interface ContentTexts {
  /** By the key of the agenda item. */
  agenda: Readonly<Record<string, AgendaItemText>>;
  /** What an item is called whose own title was erased when the session ended. */
  untitled: string;
  /** By the id of the card. */
  cards: Readonly<Record<string, CardText>>;
  steps: Readonly<Record<StepKind, StepText>>;
  /** What everyone may refuse, at any time. */
  optOut: string;
  /** What those without a role do, whatever the card. */
  observe: string;
  /** When to play no card at all: only for facilitators. */
  exclusions: string;
}

const english: ContentTexts = {
  agenda,
  untitled: 'Without a title',
  cards: cardTexts,
  steps: stepTexts,
  optOut,
  observe,
  exclusions,
};

const languages: ReadonlyMap<string, ContentTexts> = new Map([['en', english]]);

/**
 * The words in the language of `locale` (a BCP 47 tag, its region ignored), in English where
 * there is no translation.
 */
export const contentTexts = (locale: string): ContentTexts => {
  const [language = ''] = locale.toLowerCase().split('-');
  return languages.get(language) ?? english;
};
