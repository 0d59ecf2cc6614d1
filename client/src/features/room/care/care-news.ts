import type { RoomView } from '@rapport/shared/contract/room.ts';

/** What happens around someone who is not well, as far as the viewer is to hear of it. */
export type CareHappening =
  | { type: 'careCall' | 'careSeen'; name: string }
  | { type: 'careAside' | 'careOut'; names: string }
  | { type: 'careBack' };

/** What of it happened between two views. */
export function careNews({ care: was }: RoomView, { care: is, me }: RoomView): CareHappening[] {
  const news: CareHappening[] = [];
  const known = new Set(was?.calls?.map(({ seat }) => seat));
  for (const { seat, name } of is?.calls ?? []) {
    if (!known.has(seat)) news.push({ type: 'careCall', name });
  }
  const seenBy = is?.called?.seenBy;
  if (seenBy !== undefined && was?.called?.seenBy === undefined) {
    news.push({ type: 'careSeen', name: seenBy });
  }
  if (is?.own && !was?.own) {
    const { own } = is;
    const names = own.person === me.seat ? own.with.join(', ') : own.name;
    news.push({ type: 'careAside', names });
  } else if (was?.own && !is?.own) {
    news.push({ type: 'careBack' });
  } else if (is?.steppedOut && is.steppedOut.length > (was?.steppedOut?.length ?? 0)) {
    news.push({ type: 'careOut', names: is.steppedOut.join(', ') });
  }
  return news;
}
