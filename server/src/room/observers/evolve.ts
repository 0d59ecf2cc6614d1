import type { Evolve } from '../core/capability.ts';

export const evolveObservers: Evolve<'observers'> = (slice, { event, at }) => {
  switch (event.type) {
    case 'observers:asked': {
      const { seat, by, about } = event;
      return { ...slice, [seat]: { by, since: at, about, answers: {} } };
    }
    case 'observers:answered': {
      const { seat, member, agrees } = event;
      const asked = slice[seat];
      if (!asked || agrees === undefined) return slice;
      return { ...slice, [seat]: { ...asked, answers: { ...asked.answers, [member]: agrees } } };
    }
    // Whoever a facilitator turns away or takes out is asked about again.
    case 'observers:cancelled':
    case 'lobby:declined':
    case 'floor:removed': {
      if (!slice[event.seat]) return slice;
      const { [event.seat]: _gone, ...others } = slice;
      return others;
    }
    default:
      return slice;
  }
};
