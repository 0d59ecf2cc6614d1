import type { CardDetail, CardLibrary, KeepCard, KeptCard } from '@rapport/shared/contract/rest.ts';
import { request } from './api.ts';
import type { RoomEntry } from './room-entry.ts';

/** Where the exercises are read from. */
export interface CardSource {
  /** The cards to choose from. @throws ApiError */
  list(): Promise<CardLibrary>;
  /** One card, whole. @throws ApiError */
  read(card: string): Promise<CardDetail>;
  /** Whether who reads has an account here, in which cards can be marked and written. */
  readonly keeps: boolean;
}

const sourceAt = (path: string, keeps: boolean, token?: string): CardSource => {
  const given = token === undefined ? {} : { token };
  return {
    list: () => request('GET', path, given),
    read: (card) => request('GET', `${path}/${encodeURIComponent(card)}`, given),
    keeps,
  };
};

/** For whoever is signed in. */
export const staffCards: CardSource = sourceAt('/api/cards', true);

/** For who leads the session that they have come into. */
export const sessionCards = (entry: RoomEntry): CardSource => {
  const path = `/api/sessions/${encodeURIComponent(entry.info.session)}/cards`;
  return entry.kind === 'link' ? sourceAt(path, false, entry.token) : sourceAt(path, true);
};

const pathOf = (card: string): string => `/api/cards/${encodeURIComponent(card)}`;

/** Marks a card, or takes the mark away. @throws ApiError */
export const favourCard = (card: string, favourite: boolean): Promise<void> =>
  request(favourite ? 'PUT' : 'DELETE', `${pathOf(card)}/favourite`);

/** Keeps a card of one's own. @throws ApiError */
export const keepCard = (kept: KeepCard): Promise<KeptCard> =>
  request('PUT', pathOf(kept.card.id), { body: kept });

/** Puts a card of one's own away. @throws ApiError */
export const removeCard = (card: string): Promise<void> => request('DELETE', pathOf(card));
