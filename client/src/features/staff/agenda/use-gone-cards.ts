import type { PreparedItem, ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';
import { useQuery } from '@tanstack/react-query';
import { sessionCards, staffCards } from '../../../http/cards.ts';

const cardOf = (thing: ReadyThing) => (thing.kind === 'poll' ? undefined : thing.card);

/**
 * Whether an exercise that lies ready in these items can not be chosen: it is not among those of
 * the session, or of who is signed in. None is said to be gone until they have come.
 */
export function useGoneCards(
  items: readonly Pick<PreparedItem, 'ready'>[],
  session?: string,
): (thing: ReadyThing) => boolean {
  const { data } = useQuery({
    queryKey: ['cards-at-hand', session ?? null],
    queryFn: async () => {
      const { cards } = await (session === undefined ? staffCards : sessionCards(session)).list();
      return new Set(cards.map(({ id }) => id));
    },
    enabled: items.some(({ ready }) => ready.some(cardOf)),
  });
  return (thing) => {
    const card = cardOf(thing);
    return card !== undefined && data !== undefined && !data.has(card.id);
  };
}
