import type { PollId, SeatId } from '@rapport/shared/contract/ids.ts';
import { FEWEST_ANONYMOUS } from '@rapport/shared/contract/room/polls-limits.ts';
import type {
  PollCommand,
  PollKind,
  PollsView,
  PollValue,
} from '@rapport/shared/contract/room/polls.ts';
import { isInside, leadsRoom } from '../core/admission.ts';
import { type Capability, type CommandRule, refuse } from '../core/capability.ts';
import { isMember } from '../core/facts.ts';
import { gatheringOf } from '../core/gathering.ts';
import { memoizedBy } from '../core/memoized.ts';
import type { RoomState } from '../core/state.ts';
import { isInSideRoom } from '../core/whereabouts.ts';
import { pollEvent } from './events.ts';
import { evolvePolls } from './evolve.ts';
import { type Poll, pollOf } from './state.ts';
import { pollsViewOf } from './view.ts';

type Decision = ReturnType<CommandRule<unknown>['decide']>;

/** The rule of a command about the poll that lies before the actor's gathering. */
const onPoll = <C extends { poll: PollId }>(
  by: (state: RoomState, actor: SeatId) => boolean,
  when: (poll: Poll, actor: SeatId) => boolean,
  decide: (poll: Poll, command: C, actor: SeatId) => Decision,
): CommandRule<C> => ({
  knownTo: 'gathering',
  by,
  when(state, actor) {
    const poll = pollOf(state, actor);
    return poll !== undefined && when(poll, actor);
  },
  decide(state, command, { actor }) {
    const poll = pollOf(state, actor);
    return poll?.id === command.poll ? decide(poll, command, actor) : refuse('stale', 'poll');
  },
});

/** Who is asked: the members. Facilitators ask, and observers watch. */
const isAsked = (state: RoomState, actor: SeatId): boolean =>
  isMember(state, actor) && isInside(state, actor);

/** Whether the seat can still answer. Of an anonymous answer nobody knows whose it is to change. */
const canAnswer = ({ open, tookPart }: Poll, seat: SeatId): boolean =>
  open && !tookPart.includes(seat);

const TYPES: Readonly<Record<PollKind, string>> = {
  mood: 'number',
  word: 'string',
  ready: 'boolean',
};

function answer({ id, kind, audience, answers }: Poll, value: PollValue, seat: SeatId): Decision {
  if (typeof value !== TYPES[kind]) return refuse('invalid-message', 'value');
  if (audience === 'anonymous') return [{ type: 'poll:cast', poll: id, seat, value }];
  return answers[seat]?.value === value ? [] : [{ type: 'poll:answered', poll: id, seat, value }];
}

export const polls: Capability<'polls', PollCommand> = {
  name: 'polls',
  events: pollEvent,
  auditSteps: 'none',
  initial: [],

  commands: {
    'poll:ask': {
      knownTo: 'gathering',
      by: leadsRoom,
      // In a side room somebody is being looked after: nobody is asked to fill anything in.
      when: (state, actor) => !isInSideRoom(state, actor) && pollOf(state, actor)?.open !== true,
      decide: (state, { kind, audience, question = '' }, { actor, newId }) => [
        {
          company: gatheringOf(state, actor) ?? '',
          type: 'poll:asked',
          poll: newId(),
          kind,
          audience,
          question,
        },
      ],
    },
    'poll:answer': onPoll(isAsked, canAnswer, (poll, { value }, actor) =>
      answer(poll, value, actor),
    ),
    'poll:skip': onPoll(
      isAsked,
      (poll, actor) => canAnswer(poll, actor) && !poll.skipped.includes(actor),
      ({ id }, _command, actor) => [{ type: 'poll:skipped', poll: id, seat: actor }],
    ),
    'poll:close': onPoll(
      leadsRoom,
      ({ open }) => open,
      ({ id, audience, values, tookPart }) => [
        {
          type: 'poll:closed',
          poll: id,
          // Too few to be shown: they are not even stored.
          values: values.length < FEWEST_ANONYMOUS ? [] : [...values],
          ...(audience === 'anonymous' ? { tookPart: [...tookPart] } : {}),
        },
      ],
    ),
    'poll:put-away': onPoll(
      leadsRoom,
      ({ open }) => !open,
      ({ id }) => [{ type: 'poll:put-away', poll: id }],
    ),
  },

  evolve: (slice, { event }, state) => evolvePolls(slice, event, state),

  // What is not stored is lost with the host that had it.
  takenUp: (state) =>
    state.polls
      .filter(({ open, audience }) => open && audience === 'anonymous')
      .map(({ id }) => ({ type: 'poll:asked-again', poll: id })),

  view(state, viewer) {
    if (!isInside(state, viewer)) return {};
    const view = views(state, viewer, () => ({ is: pollsViewOf(state, viewer) })).is;
    return view ? { polls: view } : {};
  },
};

const views = memoizedBy<{ readonly is: PollsView | undefined }>((state) => [
  state.session,
  state.lobby,
  state.presence,
  state.breakout,
  state.care,
  state.polls,
]);
