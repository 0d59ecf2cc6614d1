import type { CardDetail, CardLibrary, KeepCard, KeptCard } from '@rapport/shared/contract/rest.ts';
import { request } from './api.ts';

/** Where the exercises are read from. */
export interface CardSource {
  /** The cards to choose from. @throws ApiError */
  list(): Promise<CardLibrary>;
  /** One card, whole. @throws ApiError */
  read(card: string): Promise<CardDetail>;
}

const sourceAt = (path: string): CardSource => ({
  list: () => request('GET', path),
  read: (card) => request('GET', `${path}/${encodeURIComponent(card)}`),
});

/** For whoever is signed in. */
export const staffCards: CardSource = sourceAt('/api/cards');

/** For the facilitators of a session. */
export const sessionCards = (session: string): CardSource =>
  sourceAt(`/api/sessions/${encodeURIComponent(session)}/cards`);

const pathOf = (card: string): string => `/api/cards/${encodeURIComponent(card)}`;

/** Marks a card, or takes the mark away. @throws ApiError */
export const favourCard = (card: string, favourite: boolean): Promise<void> =>
  request(favourite ? 'PUT' : 'DELETE', `${pathOf(card)}/favourite`);

/** Keeps a card of one's own. @throws ApiError */
export const keepCard = (kept: KeepCard): Promise<KeptCard> =>
  request('PUT', pathOf(kept.card.id), { body: kept });

/** Puts a card of one's own away. @throws ApiError */
export const removeCard = (card: string): Promise<void> => request('DELETE', pathOf(card));
