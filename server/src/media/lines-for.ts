import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { LineNews } from '@rapport/shared/contract/media.ts';
import type { Audience } from '../room/audience.ts';
import type { LineStep } from './line-step.ts';

/**
 * Of those whose line is bad, whom a seat is told of: only whom they may hear or see at this
 * moment, and themselves.
 */
export function linesFor(
  listener: SeatId,
  bad: ReadonlyMap<SeatId, LineStep>,
  audience: Audience,
): LineNews {
  const sources = audience.get(listener);
  const isTold = (seat: SeatId): boolean => {
    const flow = sources?.get(seat);
    return seat === listener || flow?.audio === true || flow?.video === true;
  };
  const of = (step: LineStep): SeatId[] =>
    [...bad].flatMap(([seat, is]) => (is === step && isTold(seat) ? [seat] : [])).toSorted();
  return { weak: of('weak'), broken: of('broken') };
}
