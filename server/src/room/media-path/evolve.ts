import type { Evolve } from '../core/capability.ts';

export const evolvePath: Evolve<'path'> = (slice, { event, at }) => {
  switch (event.type) {
    case 'path:lost':
      return { ...slice, [event.seat]: at };
    // Another connection finds out anew; without one, that is what is told.
    case 'path:back':
    case 'presence:connected':
    case 'presence:disconnected':
    case 'floor:left':
    case 'floor:removed': {
      if (slice[event.seat] === undefined) return slice;
      const { [event.seat]: _since, ...rest } = slice;
      return rest;
    }
    case 'presence:cleared':
      return {};
    default:
      return slice;
  }
};
