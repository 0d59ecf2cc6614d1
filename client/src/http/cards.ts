import type { CardDetail, CardLibrary, KeepCard, KeptCard } from '@rapport/shared/contract/rest.ts';
import { call } from './api.ts';

/** Where the exercises are read from. */
export interface CardSource {
  /** The cards to choose from. @throws ApiError */
  list(): Promise<CardLibrary>;
  /** One card, whole. @throws ApiError */
  read(card: string): Promise<CardDetail>;
}

/** For whoever is signed in. */
export const staffCards: CardSource = {
  list: () => call('cards'),
  read: (card) => call('card', { params: { card } }),
};

/** For the facilitators of a session. */
export const sessionCards = (id: string): CardSource => ({
  list: () => call('sessionCards', { params: { id } }),
  read: (card) => call('sessionCard', { params: { id, card } }),
});

/** Marks a card, or takes the mark away. @throws ApiError */
export const favourCard = (card: string, favourite: boolean): Promise<void> =>
  call(favourite ? 'favourCard' : 'unfavourCard', { params: { card } });

/** Keeps a card of one's own. @throws ApiError */
export const keepCard = (body: KeepCard): Promise<KeptCard> =>
  call('keepCard', { params: { card: body.card.id }, body });

/** Puts a card of one's own away. @throws ApiError */
export const removeCard = (card: string): Promise<void> => call('removeCard', { params: { card } });
