import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Evolve } from '../core/capability.ts';
import type { Slice } from './state.ts';

export const evolveSignals: Evolve<'signals'> = (slice, { event, at }) => {
  switch (event.type) {
    case 'signal:reacted': {
      const { seat, kind, unseenBy = [] } = event;
      if (kind === undefined) return slice;
      return { ...slice, reactions: { ...slice.reactions, [seat]: { kind, at, unseenBy } } };
    }
    case 'signal:faded':
      return event.seats.reduce(withoutReaction, slice);
    case 'signal:moment-begun':
      return { ...slice, moments: { ...slice.moments, [event.seat]: at } };
    case 'signal:moment-ended':
      return withoutMoment(slice, event.seat);
    case 'floor:left':
    case 'floor:removed':
      return withoutMoment(withoutReaction(slice, event.seat), event.seat);
    // It was for those who were there.
    case 'breakout:moved':
    case 'care:moved':
      return withoutReaction(slice, event.seat);
    case 'breakout:opened':
    case 'breakout:closed':
      return { ...slice, reactions: {} };
    default:
      return slice;
  }
};

const without = <T>(record: Readonly<Record<SeatId, T>>, seat: SeatId): Record<SeatId, T> => {
  const { [seat]: _gone, ...others } = record;
  return others;
};

const withoutReaction = (slice: Slice, seat: SeatId): Slice =>
  slice.reactions[seat] ? { ...slice, reactions: without(slice.reactions, seat) } : slice;

const withoutMoment = (slice: Slice, seat: SeatId): Slice =>
  slice.moments[seat] === undefined ? slice : { ...slice, moments: without(slice.moments, seat) };
