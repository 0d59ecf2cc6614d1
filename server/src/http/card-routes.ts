import { formatOf } from '@rapport/shared/rules/session-format.ts';
import type { CardReader } from '../practice/library/cards.ts';
import type { Practice } from '../practice/practice.ts';
import type { Facilitator, Routes } from './serve-endpoints.ts';

const readerOf = ({ account, session }: Facilitator): CardReader => ({
  account,
  session: { ...session, format: formatOf(session.format, session.kind) },
});

/** The exercises: to be read by facilitators, and marked, written and kept by staff. */
export const cardRoutes = ({
  cards,
}: Pick<Practice, 'cards'>): Routes<
  | 'sessionCards'
  | 'sessionCard'
  | 'cards'
  | 'card'
  | 'keepCard'
  | 'removeCard'
  | 'favourCard'
  | 'unfavourCard'
> => ({
  sessionCards: ({ caller }) => cards.list(readerOf(caller)),
  sessionCard: ({ caller, params }) => cards.read(readerOf(caller), params.card),
  cards: ({ caller: { account } }) => cards.list({ account }),
  card: ({ caller: { account }, params }) => cards.read({ account }, params.card),
  keepCard: ({ caller, params, body }) => cards.keep(caller.account, params.card, body),
  removeCard: ({ caller, params }) => cards.remove(caller.account, params.card),
  favourCard: ({ caller, params }) => cards.favour(caller.account, params.card, true),
  unfavourCard: ({ caller, params }) => cards.favour(caller.account, params.card, false),
});
