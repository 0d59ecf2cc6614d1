import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { RoomFeature } from '../core/feature.ts';
import type { News, NewsContext } from '../core/news.ts';
import { words } from '../core/words.ts';

/** What happened between two views, as far as a person who does not look should hear of it. */
export function happenings(
  features: readonly RoomFeature[],
  before: RoomView,
  after: RoomView,
  context: NewsContext,
): News[] {
  const inside = after.me.standing === 'admitted';
  const wasInside = before.me.standing === 'admitted';
  const told = features.filter(({ newsFor = 'insiders' }) => {
    if (newsFor === 'everyone') return true;
    return inside && (wasInside || newsFor === 'newcomers');
  });
  return [
    // Whoever comes in hears just that, and not about everything that is there already.
    ...(inside && !wasInside ? [words('said.admitted')] : []),
    ...told.flatMap(({ news }) => news?.(before, after, context) ?? []),
  ];
}
