import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { ObserversCommand } from '@rapport/shared/contract/room/observers.ts';
import { isInside, leadsRoom, standingOf } from '../core/admission.ts';
import type { Capability, CommandRule } from '../core/capability.ts';
import { isMember } from '../core/facts.ts';
import { observersEvent } from './events.ts';
import { evolveObservers } from './evolve.ts';
import { answerOf, inQuestion, isAsked, observerSeats, sendOut } from './state.ts';
import { observersView } from './view.ts';

/** Whom the group can be asked about: who is at the door, or was turned away there. */
const ASKABLE = ['waiting', 'declined', 'removed'];

/** The rule of a member's answer. It can be changed at any time; nothing asks for the reason. */
const answering = <C extends { seat: SeatId }>(agrees: boolean): CommandRule<C> => ({
  knownTo: 'everyone',
  by: (state, actor) => isMember(state, actor) && isInside(state, actor),
  when: (state, actor) =>
    inQuestion(state).filter((seat) => answerOf(state, seat, actor) !== agrees),
  decide: (state, { seat }, { actor: member }) => [
    { type: 'observers:answered', seat, member, agrees },
    ...(!agrees && isInside(state, seat) ? sendOut(seat) : []),
  ],
});

export const observers: Capability<'observers', ObserversCommand> = {
  name: 'observers',
  events: observersEvent,
  auditSteps: 'none',
  initial: {},

  commands: {
    'observers:ask': {
      knownTo: 'everyone',
      by: leadsRoom,
      when: (state) =>
        observerSeats(state).filter(
          (seat) => !isAsked(state, seat) && ASKABLE.includes(standingOf(state, seat)),
        ),
      decide: (_state, { seat, about = '' }, { actor: by }) => [
        { type: 'observers:asked', seat, by, about },
      ],
    },
    'observers:cancel': {
      knownTo: 'everyone',
      by: leadsRoom,
      when: (state) =>
        observerSeats(state).filter((seat) => isAsked(state, seat) && !isInside(state, seat)),
      decide: (_state, { seat }) => [{ type: 'observers:cancelled', seat }],
    },
    'observers:agree': answering(true),
    'observers:decline': answering(false),
  },
  evolve: evolveObservers,
  view: observersView,
};
