import { cardById } from '@rapport/shared/content/cards.ts';
import type { BreakoutTask } from '@rapport/shared/contract/room/breakout.ts';
import type { BreakoutId, SeatId } from '@rapport/shared/contract/ids.ts';
import { isRefusal, type Refusal, refuse } from '../core/capability.ts';
import { isAboutToBeThere, isConnected, momentsOfReturn } from '../core/connected.ts';
import { factsOf } from '../core/facts.ts';
import { MAIN_GROUP, seatsIn } from '../core/gathering.ts';
import type { DecisionContext, RoomEvent, RoomState } from '../core/state.ts';
import { breakoutOf } from '../core/whereabouts.ts';
import { castInOrder, chooseCard, chooseOwnCard } from '../exercise/state.ts';
import { conflictsIn, regroup } from './planner.ts';
import { type BreakoutDraft, type OpenBreakouts, seatsInBreakout } from './state.ts';
import { settled } from './tasks.ts';
import { goesAlong, leftSeats, loneSeats } from './who-goes.ts';

/** What follows from a command. */
export type Decision = readonly RoomEvent[] | Refusal;

/** Who can be sent to a breakout at this moment; a connection lost seconds ago counts as there. */
export const here = (state: RoomState, now: number): SeatId[] =>
  seatsIn(state, MAIN_GROUP).filter(
    (seat) => goesAlong(state, seat) && isAboutToBeThere(state, seat, now),
  );

/** Brings somebody to a breakout; without `to`, back to the main group. */
export const moved = (seat: SeatId, to?: BreakoutId): RoomEvent => ({
  type: 'breakout:moved',
  seat,
  ...(to === undefined ? {} : { to }),
});

/** The members of a breakout: those who are there as company, and not on a visit. */
export const membersOf = (state: RoomState, open: OpenBreakouts, room: BreakoutId): SeatId[] =>
  seatsInBreakout(open, room).filter((seat) => goesAlong(state, seat));

/**
 * The groups of the draft for those who are here, with company for who would be alone, and what
 * each does: whoever joins others does what those do.
 */
function groupsNow(state: RoomState, { groups, own }: BreakoutDraft, at: number) {
  const present = new Set(here(state, at));
  const there = groups.map((group) => group.filter((seat) => present.has(seat)));
  const lonely = there.flatMap((group) => (group.length === 1 ? group : []));
  return regroup(there, lonely, state.breakout)
    .map((seats, group) => ({ seats, own: own[group] ?? null }))
    .filter(({ seats }) => seats.length > 1);
}

/** The groups for which the breakouts can be opened at this moment. */
function groupsToOpen(state: RoomState, draft: BreakoutDraft, at: number) {
  const now = groupsNow(state, draft, at);
  if (now.length === 0) return refuse('nobody-to-open-for');
  const groups = now.map(({ seats }) => seats);
  return conflictsIn(groups, state.breakout).length > 0 ? refuse('kept-apart') : now;
}

/** Whether the breakouts can be opened as they are planned, with those who are here at some moment. */
export function canBeOpened(state: RoomState): boolean | Refusal {
  const { draft } = state.breakout;
  if (!draft) return false;
  const ways = momentsOfReturn(state).map((at) => groupsToOpen(state, draft, at));
  // At the last moment nobody is waited for any more: what prevents opening then is the reason.
  const last = ways.at(-1) ?? [];
  return ways.some((way) => !isRefusal(way)) || (isRefusal(last) && last);
}

/** Opens the breakouts as they are planned, for those who are here. */
export function openBreakoutsNow(state: RoomState, { newId, now: at }: DecisionContext): Decision {
  const { draft } = state.breakout;
  if (!draft) return refuse('stale');
  const { minutes, comeBack, task } = draft;
  const now = groupsToOpen(state, draft, at);
  if (isRefusal(now)) return now;
  const rooms = now.map(({ seats, own }) => ({
    id: newId(),
    seats: [...seats],
    ...(own ? { task: own } : {}),
  }));
  const session = factsOf(state).number;
  return [
    { type: 'breakout:opened', rooms, session, minutes, comeBack, ...(task ? { task } : {}) },
    ...rooms.flatMap(({ id, seats, task: own }) => playing(settled(own, task), id, seats)),
  ];
}

/** The card of the task is put before the people of a breakout, where the task is one. */
function playing(
  task: BreakoutTask | undefined,
  room: BreakoutId,
  seats: readonly SeatId[],
): RoomEvent[] {
  const chosen = chosenFor(task, room);
  return chosen ? [chosen, ...castInOrder(chosen, room, seats)] : [];
}

function chosenFor(task: BreakoutTask | undefined, room: BreakoutId) {
  if (task?.kind === 'own-card') return chooseOwnCard(task.card, room);
  const card = task?.kind === 'card' ? cardById(task.card) : undefined;
  return card && chooseCard(card, room);
}

/** Finds company for everyone who is alone in a breakout or came late. */
export function findCompany(
  state: RoomState,
  open: OpenBreakouts,
  { newId }: DecisionContext,
): Decision {
  const lone = loneSeats(state, open);
  const alone = [...lone, ...leftSeats(state, open)];
  const held = (room: BreakoutId) =>
    membersOf(state, open, room).filter((seat) => !alone.includes(seat));
  // An empty breakout is no company for anybody, but stays for those who come back to it.
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
    if (known !== undefined) return moves;
    return [{ type: 'breakout:added', id: room }, ...moves, ...playing(open.task, room, comers)];
  });
}
