import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Audience } from '../room/audience.ts';

const MOST_SHOWN = 3;

/**
 * Of those who speak, whom the listener is told of: only whom they may hear at this moment, for
 * that someone speaks elsewhere is not theirs to know.
 * @param loudestFirst all who speak in any part of the room
 */
export const speakersFor = (
  listener: SeatId,
  loudestFirst: readonly SeatId[],
  audience: Audience,
): SeatId[] => {
  const heard = audience.get(listener);
  return loudestFirst.filter((source) => heard?.get(source)?.audio === true).slice(0, MOST_SHOWN);
};
