import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { MediaPathCommand } from '@rapport/shared/contract/media-path.ts';
import { z } from 'zod';
import type { Capability } from './capability.ts';
import { companyOf, seatsIn } from './company.ts';
import { isInside, leadsRoom, seatsInside } from './lobby.ts';
import { isConnected } from './presence.ts';
import type { RoomState } from './state.ts';

/**
 * Whether sound and picture get through, seat by seat. A page may have the room and no media: a
 * network that lets no such packets pass. It is the page that finds that out, in either direction.
 */
export const mediaPathEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('path:lost'), seat: z.string() }),
  z.strictObject({ type: z.literal('path:back'), seat: z.string() }),
]);

/** Since when nothing gets through, ms since the epoch. */
type PathSlice = Readonly<Record<SeatId, number>>;

declare module './state.ts' {
  interface Slices {
    path: PathSlice;
  }
  interface Events {
    path: z.infer<typeof mediaPathEvent>;
  }
}

const isHere = (state: RoomState, seat: SeatId): boolean =>
  isInside(state, seat) && isConnected(state, seat);

const isLost = (state: RoomState, seat: SeatId): boolean => state.path[seat] !== undefined;

export const mediaPath: Capability<'path', MediaPathCommand> = {
  name: 'path',
  initial: {},

  commands: {
    'path:report-lost': {
      by: isHere,
      when: (state, actor) => !isLost(state, actor),
      decide: (_state, _command, { actor: seat }) => [{ type: 'path:lost', seat }],
    },
    'path:report-back': {
      by: isHere,
      when: isLost,
      decide: (_state, _command, { actor: seat }) => [{ type: 'path:back', seat }],
    },
  },

  evolve(slice, { event, at }) {
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
      case 'session:ended':
        return {};
      default:
        return slice;
    }
  },

  view(state, viewer) {
    const company = companyOf(state, viewer);
    if (company === undefined) return {};
    const seats = leadsRoom(state, viewer) ? seatsInside(state) : seatsIn(state, company);
    const lost = seats.flatMap((seat) => {
      const since = state.path[seat];
      return since === undefined ? [] : [[seat, since] as const];
    });
    return lost.length > 0 ? { path: { lost: Object.fromEntries(lost) } } : {};
  },
};
