import { cardById } from '@rapport/shared/content/cards.ts';
import type { BreakoutCommand, BreakoutOwnTask } from '@rapport/shared/contract/room/breakout.ts';
import type { BreakoutId, SeatId } from '@rapport/shared/contract/ids.ts';
import { findItem } from '../agenda/plan.ts';
import { isInside, leadsRoom, seatsInside } from '../core/admission.ts';
import {
  type Capability,
  type CommandRule,
  type Fits,
  type KnownTo,
  refuse,
} from '../core/capability.ts';
import { factsOf, roleOf } from '../core/facts.ts';
import { MAIN_GROUP } from '../core/gathering.ts';
import type { DecisionContext, RoomEvent, RoomState } from '../core/state.ts';
import { breakoutOf, isInSideRoom } from '../core/whereabouts.ts';
import { exerciseIn } from '../exercise/state.ts';
import { breakoutEvent } from './events.ts';
import { breakoutsAtEnd, evolveBreakouts } from './evolve.ts';
import { heldByBreakouts } from './holds.ts';
import {
  canBeOpened,
  type Decision,
  findCompany,
  here,
  membersOf,
  moved,
  openBreakoutsNow,
} from './opening.ts';
import { conflictsIn, dealAnew, type Pair, samePair, sameSeats } from './planner.ts';
import {
  type BreakoutDraft,
  type BreakoutSettings,
  openBreakouts,
  type OpenBreakouts,
} from './state.ts';
import { isWas } from './tasks.ts';
import { breakoutViewOf } from './view.ts';
import { goesAlong, leftSeats, loneSeats } from './who-goes.ts';

/** How long everyone has to say goodbye when time is up, in seconds. */
const GOODBYE_S = 60;

/** What a plan begins with. */
const USUAL: BreakoutSettings = { minutes: 10, comeBack: true };

const isGroup = (state: RoomState): boolean => factsOf(state).format === 'group';

/** Whether breakouts can be planned: there is a group, and it is together. */
const canPlan = (state: RoomState): boolean => isGroup(state) && openBreakouts(state) === undefined;

/** Whom a plan is made for: who is here; before anyone has come, everyone who may come. */
function planned(state: RoomState, now: number): SeatId[] {
  const present = here(state, now);
  if (present.length > 1) return present;
  return factsOf(state).seats.flatMap(({ seat, role }) => (role === 'member' ? [seat] : []));
}

const drafted = (
  draft: BreakoutDraft | undefined,
  change: Partial<Omit<BreakoutDraft, 'revision' | 'own'>>,
  was?: readonly (number | null)[],
): RoomEvent => {
  const { task, groups, minutes, comeBack } = { groups: [], ...USUAL, ...draft, ...change };
  return {
    type: 'breakout:drafted',
    groups: groups.map((group) => [...group]),
    ...(was ? { was: [...was] } : {}),
    minutes,
    comeBack,
    ...(task ? { task } : {}),
  };
};

/** The rule of a command by facilitators, while breakouts are being planned. */
const planning = <C>(
  decide: (state: RoomState, command: C, context: DecisionContext) => Decision,
  when: (state: RoomState) => Fits = () => true,
): CommandRule<C> => ({
  knownTo: 'facilitators' as const,
  by: leadsRoom,
  when: (state) => canPlan(state) && when(state),
  decide,
});

/** The rule of a command that needs breakouts to be open. */
const during = <C>(
  knownTo: KnownTo,
  by: (state: RoomState, actor: SeatId) => boolean,
  when: (open: OpenBreakouts, actor: SeatId, state: RoomState) => Fits,
  decide: (open: OpenBreakouts, command: C, context: DecisionContext, state: RoomState) => Decision,
): CommandRule<C> => ({
  knownTo,
  by,
  when(state, actor) {
    const open = openBreakouts(state);
    return open !== undefined && when(open, actor, state);
  },
  decide(state, command, context) {
    const open = openBreakouts(state);
    return open ? decide(open, command, context, state) : refuse('stale');
  },
});

const always = (): boolean => true;

/** Whoever looks after someone in a side room is there for them alone. */
const notAside = (_open: OpenBreakouts, actor: SeatId, state: RoomState): boolean =>
  !isInSideRoom(state, actor);

const inBreakout = (state: RoomState, seat: SeatId): boolean =>
  breakoutOf(state, seat) !== undefined;

/** Whether there is no such card or item of the agenda. */
const isUnknown = (state: RoomState, task: BreakoutOwnTask | null | undefined): boolean =>
  (task?.kind === 'card' && !cardById(task.card)) ||
  (task?.kind === 'item' && !findItem(state.agenda.plan, task.item));

/** Whether the seat would be with someone there with whom it is never to be. */
const wouldConflict = (
  state: RoomState,
  open: OpenBreakouts,
  seat: SeatId,
  room: BreakoutId,
): boolean =>
  membersOf(state, open, room).some(
    (other) => conflictsIn([[seat, other]], state.breakout).length > 0,
  );

/** Whether there is a breakout without anyone with whom the seat is never to be. */
const hasRoomFor = (state: RoomState, open: OpenBreakouts, seat: SeatId): boolean =>
  open.rooms.some((room) => !wouldConflict(state, open, seat, room));

/** Whether there is anyone to be kept apart. */
const hasPairs = (state: RoomState): boolean =>
  isGroup(state) && factsOf(state).seats.filter(({ role }) => role === 'member').length > 1;

/** The rule of a command about two people who may or may not be together. */
const aboutPair = (decide: (known: boolean, pair: Pair) => readonly RoomEvent[]) => ({
  knownTo: 'facilitators' as const,
  by: leadsRoom,
  when: hasPairs,
  decide(state: RoomState, { seat, other }: { seat: SeatId; other: SeatId }): Decision {
    if (seat === other) return refuse('invalid-message', 'other');
    for (const one of [seat, other]) {
      if (roleOf(state, one) !== 'member') return refuse('not-found', 'seat');
    }
    const pair: Pair = [seat, other];
    return decide(
      state.breakout.apart.some((known) => samePair(known, pair)),
      pair,
    );
  },
});

export const breakout: Capability<'breakout', BreakoutCommand> = {
  name: 'breakout',
  events: breakoutEvent,
  auditSteps: 'none',
  initial: { met: [], apart: [] },

  open: ({ met = [], apart = [] }) =>
    met.length + apart.length > 0 ? [{ type: 'breakout:remembered', met, apart }] : [],
  handOn: ({ breakout: { met, apart } }) => ({
    met: [...met],
    apart: apart.map(([one, other]) => [one, other]),
  }),

  commands: {
    'breakout:deal': planning((state, { size, shuffle }, { now }) => {
      const { draft } = state.breakout;
      const people = planned(state, now);
      const groups = dealAnew(draft?.groups ?? [], people, size, state.breakout, shuffle);
      return [drafted(draft, { groups })];
    }),
    'breakout:arrange': planning((state, { from, groups, was }) => {
      const { draft } = state.breakout;
      if ((draft?.revision ?? 0) !== from) return refuse('stale');
      const seats = groups.flat();
      if (new Set(seats).size < seats.length) return refuse('invalid-message', 'groups');
      if (seats.some((seat) => roleOf(state, seat) !== 'member')) {
        return refuse('not-found', 'groups');
      }
      if (was && !isWas(was, groups.length, draft?.groups.length ?? 0)) {
        return refuse('invalid-message', 'was');
      }
      return [drafted(draft, { groups }, was)];
    }),
    'breakout:assign': planning(
      (state, { seats, task }) => {
        if (isUnknown(state, task)) return refuse('not-found', 'task');
        const { groups = [] } = state.breakout.draft ?? {};
        const group = groups.findIndex((known) => sameSeats(known, seats));
        if (group < 0) return refuse('stale', 'seats');
        return [{ type: 'breakout:assigned', group, ...(task ? { task } : {}) }];
      },
      (state) => (state.breakout.draft?.groups ?? []).length > 0,
    ),
    'breakout:prepare': planning((state, { minutes, task, comeBack }) => {
      if (isUnknown(state, task)) return refuse('not-found', 'task');
      const { draft } = state.breakout;
      const { task: _task, ...rest } = draft ?? { revision: 0, groups: [], own: [], ...USUAL };
      const before = task === null ? rest : draft;
      return [
        drafted(before, {
          ...(minutes === undefined ? {} : { minutes }),
          ...(task ? { task } : {}),
          ...(comeBack === undefined ? {} : { comeBack }),
        }),
      ];
    }),
    'breakout:discard': planning(
      () => [{ type: 'breakout:discarded' }],
      (state) => state.breakout.draft !== undefined,
    ),
    'breakout:keep-apart': aboutPair((known, pair) =>
      known ? [] : [{ type: 'breakout:kept-apart', pair: [...pair] }],
    ),
    'breakout:allow-together': aboutPair((known, pair) =>
      known ? [{ type: 'breakout:allowed-together', pair: [...pair] }] : [],
    ),
    'breakout:open': {
      ...planning(
        (state, _command, context) => openBreakoutsNow(state, context),
        // Nobody is led out of a scene that is being played.
        (state) => exerciseIn(state, MAIN_GROUP) === undefined && canBeOpened(state),
      ),
      knownTo: 'everyone',
      atItsTime: true,
    },
    'breakout:move': during(
      'everyone',
      leadsRoom,
      (open, _actor, state) =>
        seatsInside(state).filter(
          (seat) =>
            goesAlong(state, seat) &&
            !isInSideRoom(state, seat) &&
            (inBreakout(state, seat) || hasRoomFor(state, open, seat)),
        ),
      (open, { seat, to }, _context, state) => {
        if (breakoutOf(state, seat) === to) return refuse('stale', 'seat');
        if (to === undefined) return [moved(seat)];
        if (!open.rooms.includes(to)) return refuse('not-found', 'to');
        return wouldConflict(state, open, seat, to) ? refuse('kept-apart') : [moved(seat, to)];
      },
    ),
    'breakout:regroup': during(
      'everyone',
      leadsRoom,
      (open, _actor, state) => loneSeats(state, open).length + leftSeats(state, open).length > 0,
      (open, _command, context, state) => findCompany(state, open, context),
    ),
    'breakout:visit': during(
      'everyone',
      leadsRoom,
      (open, actor, state) =>
        notAside(open, actor, state) &&
        open.rooms.some((room) => breakoutOf(state, actor) !== room),
      (open, { to }, { actor }, state) => {
        if (!open.rooms.includes(to)) return refuse('not-found', 'to');
        return breakoutOf(state, actor) === to ? refuse('stale') : [moved(actor, to)];
      },
    ),
    'breakout:return': during(
      'everyone',
      isInside,
      (_open, actor, state) => inBreakout(state, actor),
      (_open, _command, { actor }) => [moved(actor)],
    ),
    'breakout:tell': during('everyone', leadsRoom, always, (_open, { text }, { actor }) => [
      { type: 'breakout:told', seat: actor, text },
    ]),
    'breakout:speak': during(
      'everyone',
      leadsRoom,
      (open, actor, state) => open.speaking === undefined && notAside(open, actor, state),
      (_open, _command, { actor }) => [{ type: 'breakout:speaking-begun', seat: actor }],
    ),
    'breakout:stop-speaking': during(
      'everyone',
      leadsRoom,
      ({ speaking }, actor) => speaking === actor,
      () => [{ type: 'breakout:speaking-ended' }],
    ),
    'breakout:extend': during('everyone', leadsRoom, always, (_open, { seconds }) => [
      { type: 'breakout:extended', seconds },
    ]),
    'breakout:close': during('everyone', leadsRoom, always, (_open, { seconds }) =>
      seconds === 0 ? [{ type: 'breakout:closed' }] : [{ type: 'breakout:closing', seconds }],
    ),
    'breakout:stay': during(
      'everyone',
      leadsRoom,
      ({ closesAt }) => closesAt !== undefined,
      () => [{ type: 'breakout:stayed' }],
    ),
    'breakout:ask-help': during(
      'gathering',
      inBreakout,
      ({ help }, actor, state) => help[breakoutOf(state, actor) ?? ''] === undefined,
      (_open, _command, { actor }, state) => [
        { type: 'breakout:help-asked', room: breakoutOf(state, actor) ?? '' },
      ],
    ),
    'breakout:withdraw-help': during(
      'gathering',
      inBreakout,
      ({ help }, actor, state) => help[breakoutOf(state, actor) ?? ''] !== undefined,
      (_open, _command, { actor }, state) => [
        { type: 'breakout:help-withdrawn', room: breakoutOf(state, actor) ?? '' },
      ],
    ),
  },

  holds: heldByBreakouts,
  evolve: evolveBreakouts,
  atEnd: breakoutsAtEnd,

  alarm(state) {
    const open = openBreakouts(state);
    if (!open) return undefined;
    const { closesAt, comeBack, timer } = open;
    if (closesAt !== undefined) return { at: closesAt, events: [{ type: 'breakout:closed' }] };
    const { since = 0, countedMs } = timer.stopwatch;
    return comeBack
      ? {
          at: since + timer.seconds * 1000 - countedMs,
          events: [{ type: 'breakout:closing', seconds: GOODBYE_S }],
        }
      : undefined;
  },

  view(state, viewer, locale) {
    if (!isInside(state, viewer)) return {};
    const view = breakoutViewOf(state, viewer, locale);
    return view ? { breakout: view } : {};
  },
};
