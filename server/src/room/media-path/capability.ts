import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { MediaPathCommand } from '@rapport/shared/contract/room/media-path.ts';
import { isInside } from '../core/admission.ts';
import type { Capability } from '../core/capability.ts';
import { isConnected } from '../core/connected.ts';
import type { RoomState } from '../core/state.ts';
import { mediaPathEvent } from './events.ts';
import { evolvePath } from './evolve.ts';
import { pathView } from './view.ts';

const isHere = (state: RoomState, seat: SeatId): boolean =>
  isInside(state, seat) && isConnected(state, seat);

const isLost = (state: RoomState, seat: SeatId): boolean => state.path[seat] !== undefined;

export const mediaPath: Capability<'path', MediaPathCommand> = {
  name: 'path',
  events: mediaPathEvent,
  auditSteps: 'none',
  initial: {},

  commands: {
    'path:report-lost': {
      knownTo: 'gathering',
      by: isHere,
      when: (state, actor) => !isLost(state, actor),
      decide: (_state, _command, { actor: seat }) => [{ type: 'path:lost', seat }],
    },
    'path:report-back': {
      knownTo: 'gathering',
      by: isHere,
      when: isLost,
      decide: (_state, _command, { actor: seat }) => [{ type: 'path:back', seat }],
    },
  },
  evolve: evolvePath,
  view: pathView,
};
