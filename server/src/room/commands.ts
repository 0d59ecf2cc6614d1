import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Can, CommandType, RoomCommand } from '@rapport/shared/contract/room.ts';
import { isWithin } from '@rapport/shared/rules/allows.ts';
import { CAPABILITIES } from './capabilities.ts';
import { otherDevice } from './core/admission.ts';
import {
  type CommandRule,
  type CommandRules,
  isRefusal,
  type KnownTo,
  type Refusal,
  refuse,
} from './core/capability.ts';
import { roleOf } from './core/facts.ts';
import type { DecisionContext, RoomEvent, RoomState, Slices } from './core/state.ts';
import { deviceMay } from './device-view.ts';

type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** The rules of all capabilities. That every command of the contract has one is checked here. */
const RULES: CommandRules<RoomCommand> = Object.fromEntries(
  Object.values(CAPABILITIES).flatMap(({ commands }) => Object.entries(commands)),
) as Together<(typeof CAPABILITIES)[keyof Slices]['commands']>;

type Rule = CommandRule<RoomCommand>;
type Entry = readonly [CommandType, Rule];

// Each type's rule takes commands of just that type, which TypeScript cannot follow through the
// look-up; that key and type agree is checked where a capability has its rules.
const ruleOf = (type: CommandType) => RULES[type] as Rule;

/**
 * What follows from a command: events, or a refusal, and never both. The sender has to have the
 * right (`not-allowed`), and the room has to be as they thought (`stale`).
 */
export function decide(
  state: RoomState,
  command: RoomCommand,
  context: DecisionContext,
): readonly RoomEvent[] | Refusal {
  const { actor } = context;
  const rule = ruleOf(command.type);
  if (!isSomeone(state, actor, command.type) || !rule.by(state, actor)) {
    return refuse('not-allowed');
  }
  if (isClosedTo(state, command.type)) return refuse('session-ended');
  const when = rule.when(state, actor);
  if (when === false) return refuse('stale');
  if (when !== true && isRefusal(when)) return when;
  if (!isWithin(when, command)) return refuse('stale', 'seat');
  return rule.decide(state, command, context);
}

/** Who may come to know of a command of this type. */
export const knownToOf = (type: CommandType): KnownTo => ruleOf(type).knownTo;

/** Whether a command of this type may be refused until its moment has come. */
export const isAtItsTime = (type: CommandType): boolean => ruleOf(type).atItsTime === true;

/** Whether it is a seat, or a device that knocks on one and may give such a command at all. */
const isSomeone = (state: RoomState, actor: SeatId, type: CommandType): boolean =>
  otherDevice(state, actor) ? deviceMay(type) : roleOf(state, actor) !== undefined;

/** After its end a session can be taken up again, and open calls for help be closed. */
const isClosedTo = (state: RoomState, type: CommandType): boolean =>
  state.session.ended && ruleOf(type).afterEnd !== true;

/** Commands by who gives them, and when. */
interface Book {
  readonly seat: readonly Entry[];
  readonly seatAfterEnd: readonly Entry[];
  readonly device: readonly Entry[];
  readonly deviceAfterEnd: readonly Entry[];
}

function bookOf(types: readonly CommandType[]): Book {
  const seat = types.map((type): Entry => [type, ruleOf(type)]);
  const device = seat.filter(([type]) => deviceMay(type));
  const afterEnd = ([, rule]: Entry): boolean => rule.afterEnd === true;
  return {
    seat,
    seatAfterEnd: seat.filter(afterEnd),
    device,
    deviceAfterEnd: device.filter(afterEnd),
  };
}

const EVERY = bookOf(Object.keys(RULES) as CommandType[]);

/** What the seat may do now: what is not there is refused, and what is there works. */
export const canOf = (state: RoomState, seat: SeatId): Can => canAmong(EVERY, state, seat);

/** As {@link canOf}, by capability: together they say the same. */
export const CAN_PARTS: readonly ((state: RoomState, seat: SeatId) => Can)[] = Object.values(
  CAPABILITIES,
)
  .map(({ commands }) => bookOf(Object.keys(commands) as CommandType[]))
  .filter((book) => book.seat.length > 0)
  .map((book) => (state, seat) => canAmong(book, state, seat));

function canAmong(book: Book, state: RoomState, seat: SeatId): Can {
  const can: Can = {};
  // Every viewer asks after every event, and most commands are for the same few: each is asked once.
  const may = new Map<Rule['by'], boolean>();
  for (const [type, rule] of openTo(book, state, seat)) {
    let mayGive = may.get(rule.by);
    if (mayGive === undefined) may.set(rule.by, (mayGive = rule.by(state, seat)));
    if (!mayGive) continue;
    const when = rule.when(state, seat);
    if (when === true) can[type] = true;
    else if (when !== false && !isRefusal(when) && when.length > 0) can[type] = [...when];
  }
  return can;
}

/** The commands that somebody like this may give at all, at this time of the session. */
function openTo(book: Book, state: RoomState, seat: SeatId): readonly Entry[] {
  const { ended } = state.session;
  if (otherDevice(state, seat)) return ended ? book.deviceAfterEnd : book.device;
  if (roleOf(state, seat) === undefined) return [];
  return ended ? book.seatAfterEnd : book.seat;
}
