import { BREAKOUT_LIMITS } from '@rapport/shared/contract/room/breakout-limits.ts';
import { startStopwatch } from '@rapport/shared/rules/stopwatch.ts';
import type { Evolve } from '../core/capability.ts';
import { isLeader } from '../core/facts.ts';
import type { TimedEvent, RoomState, Slices } from '../core/state.ts';
import { meeting, samePair } from './planner.ts';
import { type OpenBreakouts, seatsInBreakout } from './state.ts';
import { carried } from './tasks.ts';

type Slice = Slices['breakout'];

/** What the room knows of breakouts after something happened. */
export function evolveBreakouts(slice: Slice, { event, at }: TimedEvent, state: RoomState): Slice {
  switch (event.type) {
    case 'breakout:remembered':
      return { ...slice, met: event.met, apart: event.apart };
    case 'breakout:drafted': {
      const { groups, was, minutes, comeBack, task } = event;
      const revision = (slice.draft?.revision ?? 0) + 1;
      const own = carried(slice.draft?.own ?? [], groups.length, was);
      const draft = { revision, groups, own, minutes, comeBack, ...(task ? { task } : {}) };
      return { ...slice, draft };
    }
    case 'breakout:assigned': {
      if (!slice.draft) return slice;
      const own = slice.draft.own.with(event.group, event.task ?? null);
      return { ...slice, draft: { ...slice.draft, own } };
    }
    case 'breakout:discarded':
      return withoutDraft(slice);
    case 'breakout:kept-apart':
      // Empty once it was erased.
      return event.pair[0] === '' ? slice : { ...slice, apart: [...slice.apart, event.pair] };
    case 'breakout:allowed-together':
      return { ...slice, apart: slice.apart.filter((known) => !samePair(known, event.pair)) };
    case 'breakout:opened': {
      const { rooms, session, task, comeBack, minutes } = event;
      const current: OpenBreakouts = {
        rooms: rooms.map(({ id }) => id),
        seats: Object.fromEntries(
          rooms.flatMap(({ id, seats }) => seats.map((seat) => [seat, id])),
        ),
        returned: [],
        ...(task ? { task } : {}),
        own: Object.fromEntries(
          rooms.flatMap(({ id, task: chosen }) => (chosen ? [[id, chosen]] : [])),
        ),
        comeBack,
        timer: { stopwatch: startStopwatch(at), seconds: minutes * 60 },
        help: {},
      };
      const met = meeting(
        slice.met,
        rooms.map(({ seats }) => seats),
        session,
      );
      return { ...withoutDraft(slice), met, current };
    }
    case 'breakout:closed':
      return withoutCurrent(slice);
    default:
      break;
  }
  if (!slice.current) return slice;
  const current = evolveOpen(slice.current, { event, at }, state);
  return current === slice.current ? slice : { ...slice, current };
}

/** Breakouts are closed; what is planned, and who has met whom, stays. */
export const breakoutsAtEnd: Evolve<'breakout'> = (slice) => withoutOwnCards(withoutCurrent(slice));

function evolveOpen(
  open: OpenBreakouts,
  { event, at }: TimedEvent,
  state: RoomState,
): OpenBreakouts {
  switch (event.type) {
    case 'breakout:added':
      return { ...open, rooms: [...open.rooms, event.id] };
    case 'breakout:moved': {
      const { seat, to } = event;
      const left = withoutSeat(open, seat);
      const returned = left.returned.filter((known) => known !== seat);
      if (to === undefined) return { ...left, returned: [...returned, seat] };
      const arrived = { ...left, returned, seats: { ...left.seats, [seat]: to } };
      // Help has come.
      return isLeader(state, seat) ? withoutHelp(arrived, to) : arrived;
    }
    case 'floor:left':
    case 'floor:removed': {
      const left = withoutSeat(withoutVoice(open, event.seat), event.seat);
      return { ...left, returned: left.returned.filter((known) => known !== event.seat) };
    }
    // Nobody speaks to all without knowing it: after a break they begin anew.
    case 'floor:muted':
    case 'presence:disconnected':
    case 'care:moved':
      return withoutVoice(open, event.seat);
    case 'presence:cleared':
      return open.speaking === undefined ? open : withoutVoice(open, open.speaking);
    case 'breakout:told':
      return { ...open, word: { seat: event.seat, text: event.text, at } };
    case 'breakout:speaking-begun':
      return { ...open, speaking: event.seat };
    case 'breakout:speaking-ended':
      return open.speaking === undefined ? open : withoutVoice(open, open.speaking);
    case 'breakout:extended': {
      const { closesAt: _closesAt, ...staying } = open;
      const { stopwatch, seconds } = open.timer;
      const passed = Math.ceil((at - (stopwatch.since ?? at)) / 1000);
      // What is left after it is never less than a moment to finish a sentence.
      const next = Math.max(seconds + event.seconds, passed + BREAKOUT_LIMITS.shortestSeconds);
      return { ...staying, timer: { stopwatch, seconds: next } };
    }
    case 'breakout:closing':
      return { ...open, closesAt: at + event.seconds * 1000 };
    case 'breakout:stayed': {
      const { closesAt: _closesAt, ...staying } = open;
      return { ...staying, comeBack: false };
    }
    case 'breakout:help-asked':
      return { ...open, help: { ...open.help, [event.room]: at } };
    case 'breakout:help-withdrawn':
      return withoutHelp(open, event.room);
    default:
      return open;
  }
}

const withoutCurrent = ({ current: _current, ...rest }: Slice): Slice => rest;

/** What is planned, without the words of cards of the practice's own. */
function withoutOwnCards(slice: Slice): Slice {
  if (!slice.draft) return slice;
  const { task, own, ...draft } = slice.draft;
  const kept = own.map((chosen) => (chosen?.kind === 'own-card' ? null : chosen));
  const forAll = task && task.kind !== 'own-card' ? { task } : {};
  return { ...slice, draft: { ...draft, own: kept, ...forAll } };
}

const withoutDraft = ({ draft: _draft, ...rest }: Slice): Slice => rest;

function withoutVoice(open: OpenBreakouts, seat: string): OpenBreakouts {
  if (open.speaking !== seat) return open;
  const { speaking: _speaking, ...rest } = open;
  return rest;
}

function withoutHelp(open: OpenBreakouts, room: string): OpenBreakouts {
  const { [room]: _answered, ...help } = open.help;
  return { ...open, help };
}

/** The breakouts without this person; one that is empty then asks for no help any more. */
function withoutSeat(open: OpenBreakouts, seat: string): OpenBreakouts {
  const { [seat]: room, ...seats } = open.seats;
  if (room === undefined) return open;
  const left = { ...open, seats };
  return seatsInBreakout(left, room).length === 0 ? withoutHelp(left, room) : left;
}
