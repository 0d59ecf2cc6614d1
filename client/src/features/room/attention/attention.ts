import type { RoomView } from '@rapport/shared/contract/room.ts';
import { SETTLED_AFTER_MS, URGENCIES, type AttentionItem } from '../core/attention-item.ts';
import type { RoomFeature } from '../core/feature.ts';

/**
 * All that needs a facilitator's attention at this moment on the server's clock, the most urgent
 * first; nothing for anyone else.
 * @param liveSince when the viewer's own connection was made, on the server's clock
 */
export function attention(
  features: readonly RoomFeature[],
  view: RoomView,
  now: number,
  liveSince = 0,
): AttentionItem[] {
  if (!view.me.leads) return [];
  const time = { now, settled: now - liveSince >= SETTLED_AFTER_MS };
  return features
    .flatMap((feature) => feature.attention?.(view, time) ?? [])
    .sort((one, other) => URGENCIES.indexOf(one.urgency) - URGENCIES.indexOf(other.urgency));
}
