import type { Evolve } from '../core/capability.ts';

export const evolvePath: Evolve<'path'> = (slice, { event, at }) => {
  switch (event.type) {
    case 'path:lost':
      return { ...slice, [event.seat]: at };
    // A new connection tests again; while there is none, that is shown instead.
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
