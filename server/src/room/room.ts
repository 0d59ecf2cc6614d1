import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Can, CommandType, RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import type { CourseMemory, SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import { z } from 'zod';
import { agenda } from './agenda/capability.ts';
import { agendaEvent } from './agenda/events.ts';
import { board } from './board/capability.ts';
import { boardEvent } from './board/events.ts';
import { breakout } from './breakouts/capability.ts';
import { breakoutEvent } from './breakouts/events.ts';
import { care } from './care/capability.ts';
import { careEvent } from './care/events.ts';
import { circle } from './circle/capability.ts';
import { circleEvent } from './circle/events.ts';
import { nameOf, otherDevice, standingOf } from './core/admission.ts';
import {
  type Alarm,
  type CommandRule,
  type CommandRules,
  type Refusal,
  refuse,
} from './core/capability.ts';
import { roleOf } from './core/facts.ts';
import type { Circumstances, Happening, RoomEvent, RoomState } from './core/state.ts';
import { deviceMay, deviceViewOf } from './device-view.ts';
import { exercise } from './exercise/capability.ts';
import { exerciseEvent } from './exercise/events.ts';
import { floor } from './floor/capability.ts';
import { floorEvent } from './floor/events.ts';
import { floorOf } from './floor/state.ts';
import { hearing } from './hearing/capability.ts';
import { lobby } from './lobby/capability.ts';
import { lobbyEvent } from './lobby/events.ts';
import { mediaPath } from './media-path/capability.ts';
import { mediaPathEvent } from './media-path/events.ts';
import { messages } from './messages/capability.ts';
import { messagesEvent } from './messages/events.ts';
import { observers } from './observers/capability.ts';
import { observersEvent } from './observers/events.ts';
import { polls } from './polls/capability.ts';
import { pollEvent } from './polls/events.ts';
import { presence } from './presence/capability.ts';
import { presenceEvent } from './presence/events.ts';
import { round } from './round/capability.ts';
import { roundEvent } from './round/events.ts';
import { session } from './session/capability.ts';
import { sessionEvent } from './session/events.ts';
import { sessionViewOf } from './session/view.ts';
import { share } from './share/capability.ts';
import { shareEvent } from './share/events.ts';
import { signals } from './signals/capability.ts';
import { signalsEvent } from './signals/events.ts';
import { voices } from './voices/capability.ts';
import { voicesEvent } from './voices/events.ts';

/** All that a room can do, in the order in which they bring their part when it is opened. */
const CAPABILITIES = [
  session,
  presence,
  lobby,
  observers,
  floor,
  mediaPath,
  hearing,
  agenda,
  exercise,
  breakout,
  care,
  round,
  share,
  board,
  polls,
  circle,
  messages,
  voices,
  signals,
] as const;

const RULES: CommandRules<RoomCommand> = {
  ...session.commands,
  ...lobby.commands,
  ...observers.commands,
  ...floor.commands,
  ...mediaPath.commands,
  ...agenda.commands,
  ...exercise.commands,
  ...breakout.commands,
  ...care.commands,
  ...round.commands,
  ...share.commands,
  ...board.commands,
  ...polls.commands,
  ...circle.commands,
  ...messages.commands,
  ...voices.commands,
  ...signals.commands,
};

const COMMAND_TYPES = Object.keys(RULES) as CommandType[];

// Each type's rule takes commands of just that type, which TypeScript cannot follow through the
// look-up; that key and type agree is checked where RULES is made.
const ruleOf = (type: CommandType) => RULES[type] as CommandRule<RoomCommand>;

/** Every event there is: what comes back from the database is parsed with it. */
export const roomEvent = z.union([
  sessionEvent,
  presenceEvent,
  lobbyEvent,
  observersEvent,
  floorEvent,
  mediaPathEvent,
  agendaEvent,
  exerciseEvent,
  breakoutEvent,
  careEvent,
  roundEvent,
  shareEvent,
  boardEvent,
  pollEvent,
  circleEvent,
  messagesEvent,
  voicesEvent,
  signalsEvent,
]);

/** The room before anything has happened in it. */
export const emptyRoom: RoomState = {
  session: session.initial,
  presence: presence.initial,
  lobby: lobby.initial,
  observers: observers.initial,
  floor: floor.initial,
  path: mediaPath.initial,
  agenda: agenda.initial,
  exercise: exercise.initial,
  breakout: breakout.initial,
  care: care.initial,
  round: round.initial,
  share: share.initial,
  board: board.initial,
  polls: polls.initial,
  circle: circle.initial,
  messages: messages.initial,
  voices: voices.initial,
  signals: signals.initial,
};

/** What happens when a session's room is opened for the first time. */
export const openRoom = (facts: SessionFacts, newId: () => string): readonly RoomEvent[] =>
  CAPABILITIES.flatMap((capability) => capability.open?.(facts, newId) ?? []);

/** What the room hands on to the course's next session. */
export const memoryOf = (state: RoomState): CourseMemory =>
  CAPABILITIES.reduce<CourseMemory>(
    (memory, capability) => ({ ...memory, ...capability.handOn?.(state) }),
    { met: [], apart: [], circles: [] },
  );

/** The state after something happened. */
export function evolve(state: RoomState, happening: Happening): RoomState {
  return {
    session: session.evolve(state.session, happening, state),
    presence: presence.evolve(state.presence, happening, state),
    lobby: lobby.evolve(state.lobby, happening, state),
    observers: observers.evolve(state.observers, happening, state),
    floor: floor.evolve(state.floor, happening, state),
    path: mediaPath.evolve(state.path, happening, state),
    agenda: agenda.evolve(state.agenda, happening, state),
    exercise: exercise.evolve(state.exercise, happening, state),
    breakout: breakout.evolve(state.breakout, happening, state),
    care: care.evolve(state.care, happening, state),
    round: round.evolve(state.round, happening, state),
    share: share.evolve(state.share, happening, state),
    board: board.evolve(state.board, happening, state),
    polls: polls.evolve(state.polls, happening, state),
    circle: circle.evolve(state.circle, happening, state),
    messages: messages.evolve(state.messages, happening, state),
    voices: voices.evolve(state.voices, happening, state),
    signals: signals.evolve(state.signals, happening, state),
  };
}

/**
 * What follows from a command: events, or a refusal, and never both. The sender has to have the
 * right (`not-allowed`), and the room has to be as they thought (`stale`).
 */
export function decide(
  state: RoomState,
  command: RoomCommand,
  circumstances: Circumstances,
): readonly RoomEvent[] | Refusal {
  const { actor } = circumstances;
  const rule = ruleOf(command.type);
  if (!isSomeone(state, actor, command.type) || !rule.by(state, actor)) {
    return refuse('not-allowed');
  }
  if (isClosedTo(state, command.type)) return refuse('session-ended');
  const when = rule.when(state, actor);
  if (when === false) return refuse('stale');
  if (when !== true && !('seat' in command && when.includes(command.seat ?? ''))) {
    return refuse('stale', 'seat');
  }
  return rule.decide(state, command, circumstances);
}

/** What happens when a host takes up a room that ran before. */
export const takeUp = (state: RoomState): readonly RoomEvent[] =>
  CAPABILITIES.flatMap((capability) => capability.takenUp?.(state) ?? []);

/** What is next to happen by itself, and when, unless something else happens before. */
export function nextAlarm(state: RoomState): Alarm | undefined {
  return CAPABILITIES.flatMap((capability) => capability.alarm?.(state) ?? []).sort(
    (one, other) => one.at - other.at,
  )[0];
}

/** Whether it is a seat, or a device that knocks on one and may give such a command at all. */
const isSomeone = (state: RoomState, actor: SeatId, type: CommandType): boolean =>
  otherDevice(state, actor) ? deviceMay(type) : roleOf(state, actor) !== undefined;

/** After its end a session can be taken up again, and open calls for help be closed. */
const isClosedTo = (state: RoomState, type: CommandType): boolean =>
  state.session.ended && ruleOf(type).afterEnd !== true;

/** What the seat may do now. */
function canOf(state: RoomState, seat: SeatId): Can {
  const can: Can = {};
  for (const type of COMMAND_TYPES) {
    const rule = ruleOf(type);
    if (isClosedTo(state, type) || !isSomeone(state, seat, type) || !rule.by(state, seat)) continue;
    const when = rule.when(state, seat);
    if (when === true) can[type] = true;
    else if (when !== false && when.length > 0) can[type] = [...when];
  }
  return can;
}

/** All that one seat is told of the room, or a device that does not have its link's seat. */
export function viewOf(state: RoomState, seat: SeatId, locale: string): RoomView {
  const device = otherDevice(state, seat);
  if (device) return deviceViewOf(state, seat, device, canOf(state, seat));
  const { microphone, camera } = floorOf(state, seat);
  const base = {
    me: {
      seat,
      role: roleOf(state, seat) ?? 'observer',
      standing: standingOf(state, seat),
      // After the end names are stored only while a call for help is open: nobody is to see that.
      name: state.session.ended ? '' : nameOf(state, seat),
      pronouns: state.lobby.seats[seat]?.pronouns ?? '',
      microphone,
      camera,
    },
    can: canOf(state, seat),
  };
  const { ended } = state.session;
  return CAPABILITIES.reduce<RoomView>(
    (view, capability) => ({
      ...view,
      ...(ended ? capability.viewAfterEnd?.(state, seat) : capability.view?.(state, seat, locale)),
    }),
    { ...base, session: sessionViewOf(state, seat) },
  );
}
