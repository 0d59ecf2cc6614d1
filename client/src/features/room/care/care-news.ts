import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { News } from '../core/news.ts';
import { words } from '../core/words.ts';

/** What happens around someone who is not well, as far as the viewer is to hear of it. */
export function careNews({ care: was }: RoomView, { care: is, me }: RoomView): News[] {
  const news: News[] = [];
  const known = new Set(was?.calls?.map(({ seat }) => seat));
  for (const { seat, name } of is?.calls ?? []) {
    if (!known.has(seat)) {
      news.push({ ...words('care.said.call', { name }), urgent: true, sound: 'help' });
    }
  }
  const seenBy = is?.called?.seenBy;
  if (seenBy !== undefined && was?.called?.seenBy === undefined) {
    news.push({ ...words('care.said.seen', { name: seenBy }), urgent: true });
  }
  if (is?.own && !was?.own) {
    const { own } = is;
    const names = own.person === me.seat ? own.with.join(', ') : own.name;
    // While nobody is there the strip says so.
    if (names !== '') news.push({ ...words('care.said.aside', { names }), urgent: true });
  } else if (was?.own && !is?.own) {
    news.push(words('care.said.back'));
  } else if (is?.steppedOut && is.steppedOut.length > (was?.steppedOut?.length ?? 0)) {
    news.push(words('care.said.out', { names: is.steppedOut.join(', ') }));
  }
  return news;
}
