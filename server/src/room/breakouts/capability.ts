import { cardById } from '@rapport/shared/content/cards.ts';
import type { BreakoutCommand } from '@rapport/shared/contract/room/breakout.ts';
import type { BreakoutId, SeatId } from '@rapport/shared/contract/ids.ts';
import { findItem } from '../agenda/plan.ts';
import { isInside, leadsRoom, seatsInside } from '../core/admission.ts';
import {
  type Capability,
  type CommandRule,
  type KnownTo,
  type Refusal,
  refuse,
} from '../core/capability.ts';
import { isAboutToBeThere, isConnected } from '../core/connected.ts';
import { factsOf, roleOf } from '../core/facts.ts';
import { MAIN_GROUP, seatsIn } from '../core/gathering.ts';
import type { DecisionContext, RoomEvent, RoomState } from '../core/state.ts';
import { breakoutOf, isInSideRoom } from '../core/whereabouts.ts';
import { castInOrder, chooseCard, chooseOwnCard, exerciseIn } from '../exercise/state.ts';
import { breakoutEvent } from './events.ts';
import { evolveBreakouts } from './evolve.ts';
import { heldByBreakouts } from './holds.ts';
import { conflictsIn, dealOut, type Groups, type Pair, regroup, samePair } from './planner.ts';
import {
  type BreakoutDraft,
  type BreakoutSettings,
  openBreakouts,
  type OpenBreakouts,
  seatsInBreakout,
} from './state.ts';
import { breakoutViewOf } from './view.ts';
import { goesAlong, leftSeats, loneSeats } from './who-goes.ts';

/** How long everyone has to say goodbye when time is up, in seconds. */
const GOODBYE_S = 60;

/** What is settled before anyone has settled anything. */
const USUAL: BreakoutSettings = { minutes: 10, comeBack: true };

type Decision = readonly RoomEvent[] | Refusal;

const isGroup = (state: RoomState): boolean => factsOf(state).format === 'group';

/** Whether breakouts can be planned: there is a group, and it is together. */
const canPlan = (state: RoomState): boolean => isGroup(state) && openBreakouts(state) === undefined;

/** Who can be sent to a breakout at this moment; a connection lost seconds ago counts as there. */
const here = (state: RoomState, now: number): SeatId[] =>
  seatsIn(state, MAIN_GROUP).filter(
    (seat) => goesAlong(state, seat) && isAboutToBeThere(state, seat, now),
  );

/** Whom a plan is made for: who is here; before anyone has come, everyone who may come. */
function planned(state: RoomState, now: number): SeatId[] {
  const present = here(state, now);
  if (present.length > 1) return present;
  return factsOf(state).seats.flatMap(({ seat, role }) => (role === 'member' ? [seat] : []));
}

const drafted = (
  draft: BreakoutDraft | undefined,
  change: Partial<Omit<BreakoutDraft, 'revision'>>,
): RoomEvent => {
  const { revision: _revision, ...before } = draft ?? { revision: 0, groups: [], ...USUAL };
  const { task, groups, ...rest } = { ...before, ...change };
  return {
    type: 'breakout:drafted',
    groups: groups.map((group) => [...group]),
    ...rest,
    ...(task ? { task } : {}),
  };
};

/** The rule of a command by facilitators, while breakouts are being planned. */
const planning = <C>(
  decide: (state: RoomState, command: C, context: DecisionContext) => Decision,
  when: (state: RoomState) => boolean = () => true,
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
  when: (open: OpenBreakouts, actor: SeatId, state: RoomState) => boolean | readonly SeatId[],
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

const moved = (seat: SeatId, to?: BreakoutId): RoomEvent => ({
  type: 'breakout:moved',
  seat,
  ...(to === undefined ? {} : { to }),
});

/** The members of a breakout: those who are there as company, and not on a visit. */
const membersOf = (state: RoomState, open: OpenBreakouts, room: BreakoutId): SeatId[] =>
  seatsInBreakout(open, room).filter((seat) => goesAlong(state, seat));

/** The groups of the draft for those who are here, with company for who would be alone. */
function groupsNow(state: RoomState, groups: Groups, at: number): Groups {
  const present = new Set(here(state, at));
  const there = groups.map((group) => group.filter((seat) => present.has(seat)));
  const lonely = there.flatMap((group) => (group.length === 1 ? group : []));
  return regroup(there, lonely, state.breakout).filter((group) => group.length > 1);
}

function open(state: RoomState, { newId, now: at }: DecisionContext): Decision {
  const { draft } = state.breakout;
  if (!draft) return refuse('stale');
  const { revision: _revision, groups, ...settings } = draft;
  const now = groupsNow(state, groups, at);
  if (now.length === 0) return refuse('stale');
  if (conflictsIn(now, state.breakout).length > 0) return refuse('kept-apart');
  const rooms = now.map((seats) => ({ id: newId(), seats: [...seats] }));
  const session = factsOf(state).number;
  const { task } = settings;
  const exercises = rooms.flatMap(({ id, seats }) => {
    const chosen = chosenFor(task, id);
    return chosen ? [chosen, ...castInOrder(chosen, id, seats)] : [];
  });
  return [{ type: 'breakout:opened', rooms, session, ...settings }, ...exercises];
}

/** The card of the task is put before the people of a breakout, where the task is one. */
function chosenFor(task: BreakoutSettings['task'], room: BreakoutId) {
  if (task?.kind === 'own-card') return chooseOwnCard(task.card, room);
  const card = task?.kind === 'card' ? cardById(task.card) : undefined;
  return card && chooseCard(card, room);
}

function find(state: RoomState, open: OpenBreakouts, { newId }: DecisionContext): Decision {
  const lone = loneSeats(state, open);
  const alone = [...lone, ...leftSeats(state, open)];
  const held = (room: BreakoutId) =>
    membersOf(state, open, room).filter((seat) => !alone.includes(seat));
  // One where nobody is at the moment is nobody's company, but stays for who comes back to it.
  const usable = open.rooms.filter((room) => {
    const seats = held(room);
    return seats.length === 0 || seats.some((seat) => isConnected(state, seat));
  });
  const groups = regroup(usable.map(held), alone, state.breakout);
  return groups.flatMap((group, index) => {
    const comers = group.filter((seat) => alone.includes(seat));
    const known = usable[index];
    const room = known ?? newId();
    const moves = comers
      .filter((seat) => breakoutOf(state, seat) !== room)
      .map((seat) => moved(seat, room));
    return known === undefined ? [{ type: 'breakout:added', id: room }, ...moves] : moves;
  });
}

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

/** The rule of a command about two people who may or may not be together. */
const aboutPair = (decide: (known: boolean, pair: Pair) => readonly RoomEvent[]) => ({
  knownTo: 'facilitators' as const,
  by: leadsRoom,
  when: isGroup,
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
  initial: { met: [], apart: [] },

  open: ({ met = [], apart = [] }) =>
    met.length + apart.length > 0 ? [{ type: 'breakout:remembered', met, apart }] : [],
  handOn: ({ breakout: { met, apart } }) => ({
    met: [...met],
    apart: apart.map(([one, other]) => [one, other]),
  }),

  commands: {
    'breakout:deal': planning((state, { size, shuffle }, { now }) => {
      const groups = dealOut(planned(state, now), size, state.breakout, shuffle);
      return [drafted(state.breakout.draft, { groups })];
    }),
    'breakout:arrange': planning((state, { from, groups }) => {
      const { draft } = state.breakout;
      if ((draft?.revision ?? 0) !== from) return refuse('stale');
      const seats = groups.flat();
      if (new Set(seats).size < seats.length) return refuse('invalid-message', 'groups');
      if (seats.some((seat) => roleOf(state, seat) !== 'member')) {
        return refuse('not-found', 'groups');
      }
      return [drafted(draft, { groups })];
    }),
    'breakout:prepare': planning((state, { minutes, task, comeBack }) => {
      if (task?.kind === 'card' && !cardById(task.card)) return refuse('not-found', 'task');
      if (task?.kind === 'item' && !findItem(state.agenda.plan, task.item)) {
        return refuse('not-found', 'task');
      }
      const { draft } = state.breakout;
      const { task: _task, ...rest } = draft ?? { revision: 0, groups: [], ...USUAL };
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
        (state, _command, context) => open(state, context),
        // Nobody is led out of a scene that is being played.
        (state) =>
          state.breakout.draft !== undefined && exerciseIn(state, MAIN_GROUP) === undefined,
      ),
      knownTo: 'everyone',
    },
    'breakout:move': during(
      'everyone',
      leadsRoom,
      (_open, _actor, state) =>
        seatsInside(state).filter((seat) => goesAlong(state, seat) && !isInSideRoom(state, seat)),
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
      (open, _command, context, state) => find(state, open, context),
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
