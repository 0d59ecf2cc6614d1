import type { PracticeContext } from '../core/practice-context.ts';
import { createCards, type Cards } from './cards.ts';

/** What sessions are made of. */
export interface Library {
  readonly cards: Cards;
}

export const createLibrary = (context: PracticeContext): Library => ({
  cards: createCards(context),
});
