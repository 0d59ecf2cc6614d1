import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { ShareCommand } from '@rapport/shared/contract/room/share.ts';
import { leadsRoom } from '../core/admission.ts';
import type { Capability } from '../core/capability.ts';
import { isLeader } from '../core/facts.ts';
import { MAIN_GROUP, gatheringOf, runsGathering, seatsIn, takesPart } from '../core/gathering.ts';
import type { Holds } from '../core/holds.ts';
import type { RoomState } from '../core/state.ts';
import { isUnseen } from '../exercise/unseen.ts';
import { shareEvent } from './events.ts';
import { evolveShare } from './evolve.ts';
import { isAllowedToShare, isSharing, shareIn } from './state.ts';

const mayShare = (state: RoomState, actor: SeatId): boolean =>
  takesPart(state, actor) && (runsGathering(state, actor) || isAllowedToShare(state, actor));

const NO_SCREEN: Holds = { screen: 'off' };

/** Who shows their screen where the actor is. */
const sharerNear = (state: RoomState, actor: SeatId): SeatId | undefined =>
  shareIn(state, gatheringOf(state, actor) ?? '')?.seat;

/** The members in the circle with the actor: in a breakout nobody needs to be allowed. */
const membersNear = (state: RoomState, actor: SeatId): SeatId[] =>
  gatheringOf(state, actor) === MAIN_GROUP
    ? seatsIn(state, MAIN_GROUP).filter((seat) => takesPart(state, seat) && !isLeader(state, seat))
    : [];

export const share: Capability<'share', ShareCommand> = {
  name: 'share',
  events: shareEvent,
  auditSteps: 'none',
  initial: { shares: {}, allowed: [] },

  commands: {
    'share:start': {
      knownTo: 'gathering',
      by: mayShare,
      when: (state, actor) => sharerNear(state, actor) === undefined,
      decide: (state, _command, { actor }) => [
        { company: gatheringOf(state, actor) ?? '', type: 'share:started', seat: actor },
      ],
    },
    'share:stop': {
      knownTo: 'gathering',
      by: takesPart,
      when: isSharing,
      decide: (state, _command, { actor }) => [
        { company: gatheringOf(state, actor) ?? '', type: 'share:stopped' },
      ],
    },
    'share:stop-seat': {
      knownTo: 'gathering',
      by: leadsRoom,
      when(state, actor) {
        const sharer = sharerNear(state, actor);
        return sharer === undefined || sharer === actor ? [] : [sharer];
      },
      decide: (state, _command, { actor }) => [
        { company: gatheringOf(state, actor) ?? '', type: 'share:stopped' },
      ],
    },
    'share:allow': {
      knownTo: 'gathering',
      by: leadsRoom,
      when: (state, actor) =>
        membersNear(state, actor).filter((seat) => !isAllowedToShare(state, seat)),
      decide: (_state, { seat }) => [{ type: 'share:allowed', seat }],
    },
    'share:disallow': {
      knownTo: 'gathering',
      by: leadsRoom,
      when: (state, actor) =>
        membersNear(state, actor).filter((seat) => isAllowedToShare(state, seat)),
      decide: (state, { seat }) => [
        { type: 'share:disallowed', seat },
        ...(isSharing(state, seat)
          ? [{ company: MAIN_GROUP, type: 'share:stopped' } as const]
          : []),
      ],
    },
  },
  holds: (state, source) => (isSharing(state, source) ? undefined : NO_SCREEN),
  evolve: evolveShare,

  view(state, viewer) {
    const current = shareIn(state, gatheringOf(state, viewer) ?? '');
    if (!current || isUnseen(state, current.seat, viewer)) return {};
    return { share: { seat: current.seat, since: current.since } };
  },
};
