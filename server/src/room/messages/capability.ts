import { MESSAGE_LIMITS } from '@rapport/shared/contract/room/messages-limits.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { MessagesCommand } from '@rapport/shared/contract/room/messages.ts';
import { isInside, leadsRoom, standingOf } from '../core/admission.ts';
import { type Capability, type Fits, type Refusal, refuse } from '../core/capability.ts';
import { factsOf, isLeader } from '../core/facts.ts';
import { gatheringOf, seatsIn, takesPart } from '../core/gathering.ts';
import type { DecisionContext, RoomEvent, RoomState } from '../core/state.ts';
import { messagesEvent } from './events.ts';
import { evolveMessages, messagesAtEnd } from './evolve.ts';
import {
  NO_MESSAGES,
  hasAmongThread,
  hasGroupThread,
  isFor,
  isWithdrawable,
  threadKey,
  type Written,
} from './state.ts';
import { deskOf, messagesViewOf } from './view.ts';

const isReachable = (state: RoomState, seat: SeatId): boolean =>
  isInside(state, seat) || standingOf(state, seat) === 'waiting';

/** Those to whom a facilitator can write: they read it inside, also when they are not there yet. */
const reachableSeats = (state: RoomState): SeatId[] =>
  factsOf(state)
    .seats.map(({ seat }) => seat)
    .filter((seat) => !isLeader(state, seat) && isReachable(state, seat));

/** Writing, where it makes sense: unless the seat has written as much as a session takes. */
const unlessFull =
  (when: (state: RoomState, actor: SeatId) => Fits = () => true) =>
  (state: RoomState, actor: SeatId): Fits =>
    writtenBy(state, actor).length < MESSAGE_LIMITS.inASession
      ? when(state, actor)
      : refuse('full');

const writtenBy = ({ messages }: RoomState, actor: SeatId): Written[] =>
  messages.written.filter(({ seat }) => seat === actor);

function write(
  state: RoomState,
  { actor, now, newId }: DecisionContext,
  to: Written['to'],
  text: string,
): readonly RoomEvent[] | Refusal {
  const lately = writtenBy(state, actor).filter(({ at }) => at > now - MESSAGE_LIMITS.whileMs);
  if (lately.length >= MESSAGE_LIMITS.inAWhile) return refuse('rate-limited');
  return [{ type: 'messages:written', message: newId(), seat: actor, to, text }];
}

export const messages: Capability<'messages', MessagesCommand> = {
  name: 'messages',
  events: messagesEvent,
  auditSteps: 'none',
  initial: NO_MESSAGES,

  commands: {
    'messages:to-leaders': {
      knownTo: 'the-two',
      by: (state, actor) => !isLeader(state, actor) && isReachable(state, actor),
      when: unlessFull(),
      atItsTime: true,
      decide: (state, { text }, context) =>
        write(state, context, { kind: 'person', seat: context.actor }, text),
    },
    'messages:to-person': {
      knownTo: 'the-two',
      by: leadsRoom,
      when: unlessFull(reachableSeats),
      atItsTime: true,
      decide: (state, { seat, text }, context) =>
        write(state, context, { kind: 'person', seat }, text),
    },
    'messages:to-group': {
      knownTo: 'everyone',
      by: (state, actor) => hasGroupThread(state) && takesPart(state, actor),
      // Who is alone would write to nobody: who comes later does not read it.
      when: unlessFull(
        (state, actor) =>
          (!state.messages.hushed || leadsRoom(state, actor)) &&
          seatsIn(state, gatheringOf(state, actor) ?? '').length > 1,
      ),
      atItsTime: true,
      decide: (state, { text }, context) => write(state, context, { kind: 'group' }, text),
    },
    'messages:among-leaders': {
      knownTo: 'facilitators',
      by: (state, actor) => leadsRoom(state, actor) && hasAmongThread(state),
      when: unlessFull(),
      atItsTime: true,
      decide: (state, { text }, context) => write(state, context, { kind: 'among' }, text),
    },
    'messages:hush': {
      knownTo: 'everyone',
      by: (state, actor) => leadsRoom(state, actor) && hasGroupThread(state),
      when: (state) => !state.messages.hushed,
      decide: () => [{ type: 'messages:hushed' }],
    },
    'messages:open': {
      knownTo: 'everyone',
      by: (state, actor) => leadsRoom(state, actor) && hasGroupThread(state),
      when: (state) => state.messages.hushed,
      decide: () => [{ type: 'messages:opened' }],
    },
    'messages:read': {
      knownTo: 'the-two',
      by: isInside,
      when: (state, actor) => deskOf(state, actor).unread,
      decide(state, { upTo }, { actor }) {
        const { written, read } = state.messages;
        const index = written.findIndex(({ id }) => id === upTo);
        const message = written[index];
        if (!message || !isFor(state, message, actor)) return refuse('not-found', 'upTo');
        const before = read[actor]?.[threadKey(message.to)];
        // From two pages, or late: what was read stays read.
        if (written.findIndex(({ id }) => id === before) >= index) return [];
        return [{ type: 'messages:read', seat: actor, upTo }];
      },
    },
    'messages:withdraw': {
      knownTo: 'everyone',
      by: isInside,
      when: (state, actor) => deskOf(state, actor).withdrawable,
      decide(state, command, { actor }) {
        const message = state.messages.written.find(({ id }) => id === command.message);
        if (!message || !isFor(state, message, actor)) return refuse('not-found', 'message');
        if (!isWithdrawable(state, message, actor)) return refuse('stale', 'message');
        const by = message.seat === actor ? 'writer' : 'leaders';
        return [{ type: 'messages:withdrawn', message: message.id, by }];
      },
    },
  },
  evolve: evolveMessages,
  atEnd: messagesAtEnd,

  view(state, viewer) {
    const view = messagesViewOf(state, viewer);
    return view ? { messages: view } : {};
  },
};
