import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Can, CommandType, RoomCommand } from '@rapport/shared/contract/room.ts';
import { isWithin } from '@rapport/shared/rules/allows.ts';
import { CAPABILITIES } from './capabilities.ts';
import { otherDevice } from './core/admission.ts';
import {
  type CommandRule,
  type CommandRules,
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
const COMMAND_TYPES = Object.keys(RULES) as CommandType[];

// Each type's rule takes commands of just that type, which TypeScript cannot follow through the
// look-up; that key and type agree is checked where a capability has its rules.
const ruleOf = (type: CommandType) => RULES[type] as CommandRule<RoomCommand>;

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
  if (!isWithin(when, command)) return refuse('stale', 'seat');
  return rule.decide(state, command, context);
}

/** Who may come to know of a command of this type. */
export const knownToOf = (type: CommandType): KnownTo => ruleOf(type).knownTo;

/** Whether it is a seat, or a device that knocks on one and may give such a command at all. */
const isSomeone = (state: RoomState, actor: SeatId, type: CommandType): boolean =>
  otherDevice(state, actor) ? deviceMay(type) : roleOf(state, actor) !== undefined;

/** After its end a session can be taken up again, and open calls for help be closed. */
const isClosedTo = (state: RoomState, type: CommandType): boolean =>
  state.session.ended && ruleOf(type).afterEnd !== true;

/** What the seat may do now: what is not there is refused, and what is there works. */
export const canOf = (state: RoomState, seat: SeatId): Can => canAmong(COMMAND_TYPES, state, seat);

/** As {@link canOf}, by capability: together they say the same. */
export const CAN_PARTS: readonly ((state: RoomState, seat: SeatId) => Can)[] = Object.values(
  CAPABILITIES,
).flatMap(({ commands }) => {
  const types = Object.keys(commands) as CommandType[];
  return types.length === 0
    ? []
    : [(state: RoomState, seat: SeatId) => canAmong(types, state, seat)];
});

function canAmong(types: readonly CommandType[], state: RoomState, seat: SeatId): Can {
  const can: Can = {};
  for (const type of types) {
    const rule = ruleOf(type);
    if (isClosedTo(state, type) || !isSomeone(state, seat, type) || !rule.by(state, seat)) continue;
    const when = rule.when(state, seat);
    if (when === true) can[type] = true;
    else if (when !== false && when.length > 0) can[type] = [...when];
  }
  return can;
}
